import Diarium

for record in Schema.records where record.isEntity {
  print(record.name, "–", record.title.sv)
  for field in record.fields where field.requirement == .always { print(" ", field.name, field.title.sv) }
}
