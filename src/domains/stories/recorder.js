/* Records into the form's own file field. Nothing leaves the page before the form is sent. */
const field = document.querySelector("input[data-record]");
if (field && navigator.mediaDevices && window.MediaRecorder && window.DataTransfer) {
  const say = field.dataset;
  const box = document.createElement("p");
  const button = document.createElement("button");
  const words = document.createElement("span");
  const player = document.createElement("audio");
  let recorder;
  let timer;
  let url;
  button.type = "button";
  button.className = "quiet";
  button.textContent = say.record;
  words.setAttribute("role", "status");
  player.controls = true;
  player.hidden = true;
  box.append(button, " ", words);
  field.after(box, player);

  const type = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"].find((one) =>
    MediaRecorder.isTypeSupported(one),
  );
  const endings = { "audio/mp4": "m4a", "audio/ogg": "ogg" };
  const ending = endings[type?.split(";")[0]] ?? "webm";

  const keep = (parts, stream) => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    const files = new DataTransfer();
    files.items.add(
      new File(parts, `recording.${ending}`, { type: type?.split(";")[0] ?? "audio/webm" }),
    );
    field.files = files.files;
    if (url) URL.revokeObjectURL(url);
    url = URL.createObjectURL(files.files[0]);
    player.src = url;
    player.hidden = false;
    button.textContent = say.record;
    words.textContent = say.recorded;
  };

  const start = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const parts = [];
    let seconds = 0;
    recorder = new MediaRecorder(stream, {
      ...(type ? { mimeType: type } : {}),
      audioBitsPerSecond: 48000,
    });
    recorder.ondataavailable = (event) => parts.push(event.data);
    recorder.onstop = () => keep(parts, stream);
    recorder.start(1000);
    button.textContent = say.stop;
    words.textContent = say.recording;
    const clock = document.createElement("span");
    clock.setAttribute("aria-hidden", "true");
    words.append(clock);
    timer = setInterval(() => {
      seconds++;
      clock.textContent = ` ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }, 1000);
  };

  button.onclick = () => {
    if (recorder?.state === "recording") return recorder.stop();
    start().catch(() => {
      words.textContent = say.problem;
    });
  };
}
