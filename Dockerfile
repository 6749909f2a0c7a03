FROM node:24-bookworm-slim
# The fonts are for posters: names of events come in every script.
RUN apt-get update && apt-get install -y --no-install-recommends tini fonts-noto-core && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
# The image has its own Node 24: no development parts.
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY src src
COPY migrations migrations
COPY docs docs
COPY LICENSE README.md tsconfig.json ./
RUN ln -s /app/src/main.ts /usr/local/bin/calendula && chmod +x src/main.ts && mkdir -p /data && chown node:node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data NODE_COMPILE_CACHE=/tmp/compile-cache
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["calendula", "start"]
