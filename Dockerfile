# What is compiled and what is only for that stays behind: the second stage takes what a server needs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY bin bin
# Scripts of packages bring programs for tests and links of the embedded PostgreSQL; neither is needed here.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Its PostgreSQL stands beside it: docker-compose.yml has one. For one inside the image: --build-arg PACK=
ARG PACK=--without-database
RUN node bin/compile.js && node bin/pack.js /packed $PACK
# What is in it, for whoever looks for known holes: also where the engine writes no list itself.
RUN npm sbom --package-lock-only --omit=dev --sbom-format=cyclonedx > /packed/sbom.json

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Calendula" \
  org.opencontainers.image.description="A federated server for community care collectives" \
  org.opencontainers.image.licenses="AGPL-3.0-or-later"
# The fonts are for posters: names of events come in every script.
RUN apt-get update && apt-get install -y --no-install-recommends tini fonts-noto-core && rm -rf /var/lib/apt/lists/*
COPY --from=build /packed /app
RUN ln -s /app/bin/calendula.js /usr/local/bin/calendula && chmod +x /app/bin/calendula.js && mkdir -p /data /backups && chown node:node /data /backups
WORKDIR /app
USER node
# Nothing is written beside /data and /tmp: the image runs read-only.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data NODE_COMPILE_CACHE=/tmp/compile-cache CALENDULA_COMMAND=calendula
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["calendula", "start"]
