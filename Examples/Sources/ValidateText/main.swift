import Diarium

let text = #"{"diarium": "1.0", "cases": [{"id": "ks-1", "titel": "Motion om cykelbanor"}]}"#
let report = try FeedSource(text: text).validate()
for finding in report.findings {
  print(finding.location.line ?? 0, finding.rule.name, finding.message.en)
}
print(report.verdict)
