/** A mail server for tests: it takes every mail, and keeps it to be read. */
import { SMTPServer } from "smtp-server";

export interface Letter {
  readonly to: readonly string[];
  /** On its envelope: where it comes back to. */
  readonly returnTo: string;
  readonly subject: string;
  /** Everything that was sent, headers too, with its transfer encoding undone. */
  readonly text: string;
}

export interface Mailbox {
  /** For SMTP_URL. */
  readonly url: string;
  readonly letters: readonly Letter[];
  end(): Promise<void>;
}

/** Each part of it with its transfer encoding undone. */
function decoded(raw: string): string {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const boundary = /^content-type: *multipart\/[^;]+;\s*boundary="?([^"\r\n]+)"?/im.exec(head)?.[1];
  if (boundary !== undefined)
    return [
      head.replace(/\r\n[ \t]/g, " "),
      ...body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => decoded(part.replace(/^\r\n|\r\n$/g, ""))),
    ].join("\r\n\r\n");
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const unfolded = head.replace(/\r\n[ \t]/g, " ");
  if (encoding === "base64") return `${unfolded}\r\n\r\n${Buffer.from(body, "base64").toString()}`;
  if (encoding !== "quoted-printable") return `${unfolded}\r\n\r\n${body}`;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return `${unfolded}\r\n\r\n${Buffer.from(bytes, "latin1").toString()}`;
}

/**
 * `refuses`: takes nothing, as a server that knows nobody of that name. `says`: what it says to
 * everybody, at the address or, `whole`, to the mail, such as "550 5.7.1 not from you".
 */
export async function mailbox({
  refuses = false,
  says = () => undefined,
}: {
  readonly refuses?: boolean | (() => boolean);
  readonly says?: () => { readonly line: string; readonly whole?: boolean } | undefined;
} = {}): Promise<Mailbox> {
  const letters: Letter[] = [];
  const no = (line: string): Error =>
    Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) });
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const said = says();
      if (said !== undefined && said.whole !== true) return done(no(said.line));
      const refused = typeof refuses === "boolean" ? refuses : refuses();
      return refused
        ? done(Object.assign(new Error(`<${address}>: nobody of that name`), { responseCode: 550 }))
        : done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const said = says();
        if (said !== undefined) return done(no(said.line));
        const text = decoded(Buffer.concat(chunks).toString());
        letters.push({
          to: session.envelope.rcptTo.map((one) => one.address),
          returnTo: session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address,
          subject: /^subject: (.*)$/im.exec(text)?.[1]?.trim() ?? "",
          text,
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
