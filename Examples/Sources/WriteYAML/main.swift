import Diarium

var record = Case(id: "ks-1")
record.title = "Motion om cykelbanor"
record.kind = .motion
let publisher = Publisher(name: "Ekeby kommun")
var feed = Feed(dataset: Dataset(title: "Ekeby", publisher: publisher, license: "CC0-1.0", language: "sv"))
feed.cases = [record]
print(try feed.encoded(as: .yaml), terminator: "")
