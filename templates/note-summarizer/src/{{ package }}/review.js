// Keeps to the rules of the page: no signature while a finding of level "stop" is not judged or is
// called no error without a reason, and none that calls a finding an error while the text still is
// what the assistant wrote.
const output = document.getElementById("decisions");

function chosen(group) {
  const input = document.querySelector(`input[name="${group}"]:checked`);
  return input ? input.value : "";
}

function read(section) {
  const id = section.id;
  const lines = document.getElementById(`${id}-text`).value.split("\n");
  const text = lines.map((line) => line.trim()).filter((line) => line !== "");
  const judged = {};
  const reasons = {};
  let open = 0;
  let unexplained = 0;
  for (const field of section.querySelectorAll("fieldset")) {
    const value = chosen(field.dataset.group);
    // Two sentences may hold the same error: one that is called an error stays one.
    if (value && judged[field.dataset.key] !== "error") judged[field.dataset.key] = value;
    if (field.dataset.level !== "stop") continue;
    const reason = document.getElementById(`${field.dataset.group}-why`).value.trim();
    if (value === "fine" && reason) reasons[field.dataset.key] = reason;
    if (!value) open += 1;
    if (value === "fine" && !reason) unexplained += 1;
  }
  const reviewer = document.getElementById(`${id}-who`).value.trim();
  const decision = chosen(`${id}-decision`);
  const same = JSON.stringify(text) === JSON.stringify(originals[id]);
  const wrong = Object.values(judged).includes("error");
  return { summary_id: id, reviewer, decision, judged, reasons, text, open, unexplained, unchanged: same && wrong };
}

function obstacle(entry) {
  if (entry.decision !== "sign") return "";
  if (entry.open) return `Not signed: ${entry.open} finding(s) of level stop are not judged.`;
  if (entry.unexplained) return "Not signed: say why a finding of level stop is no error.";
  if (entry.unchanged) return "Not signed: a finding is called an error and the text is unchanged.";
  return "";
}

function update() {
  const cases = [];
  for (const section of document.querySelectorAll("section.case")) {
    const entry = read(section);
    const answer = document.getElementById(`${section.id}-answer`);
    if (entry.decision && !entry.reviewer) answer.textContent = "Your initials are missing.";
    else answer.textContent = obstacle(entry) || (entry.decision === "sign" ? "Signed." : entry.decision ? "Sent back." : "");
    if (entry.decision && entry.reviewer && !obstacle(entry)) {
      const { summary_id, reviewer, decision, judged, reasons, text } = entry;
      cases.push({ summary_id, reviewer, decision, judged, reasons, text });
    }
  }
  output.value = JSON.stringify({ cases }, null, 1);
}

document.addEventListener("input", update);
document.getElementById("save").addEventListener("click", () => {
  const link = document.createElement("a");
  link.download = "decisions.json";
  link.href = URL.createObjectURL(new Blob([output.value + "\n"], { type: "application/json" }));
  link.click();
  URL.revokeObjectURL(link.href);
});
update();
