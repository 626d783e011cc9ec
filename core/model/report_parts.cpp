// The parts of a report as JSON texts: what books store and change sets carry.
#include "model/report.h"

#include <QJsonDocument>

#include <algorithm>

namespace juesuan {

namespace {

struct PartName {
    ReportPart part;
    const char16_t* name;
};
constexpr PartName partNames[] = {
    {ReportPart::Profile, u"profile"},   {ReportPart::Narrative, u"narrative"},
    {ReportPart::Evaluations, u"evaluations"}, {ReportPart::Glossary, u"glossary"},
    {ReportPart::Forms, u"forms"},       {ReportPart::Sources, u"sources"},
    {ReportPart::Unread, u"unread"},     {ReportPart::Acknowledgements, u"acknowledgements"},
    {ReportPart::Unit, u"unit"},         {ReportPart::Seal, u"seal"},
    {ReportPart::Derivation, u"derivation"}, {ReportPart::Files, u"files"}};

QByteArray compact(const QJsonObject& o) {
    return o.isEmpty() ? QByteArray() : QJsonDocument(o).toJson(QJsonDocument::Compact);
}
QByteArray compact(const QJsonArray& a) {
    return a.isEmpty() ? QByteArray() : QJsonDocument(a).toJson(QJsonDocument::Compact);
}

QJsonObject formsToJson(const QMap<QString, FormStatus>& forms) {
    QJsonObject out;
    for (auto at = forms.begin(); at != forms.end(); ++at)
        out.insert(at.key(), QJsonObject{{"present", at->present},
                                         {"note", at->note},
                                         {"statement", at->statement},
                                         {"page", at->page},
                                         {"line", at->line}});
    return out;
}

QMap<QString, FormStatus> formsFromJson(const QJsonObject& json) {
    QMap<QString, FormStatus> out;
    for (auto at = json.begin(); at != json.end(); ++at) {
        const QJsonObject o = at->toObject();
        out.insert(at.key(), {o[u"present"].toBool(), o[u"note"].toString(), o[u"statement"].toString(),
                              o[u"page"].toInt(), o[u"line"].toInt()});
    }
    return out;
}

// [form, row, column, page, line, x0, y0, x1, y1], then 1 where derived, the file's number, and kind, 分 and quantum of what was
// read where that is another value; zeros at the end are left out. Sorted, so that equal sources give equal bytes.
QJsonArray sourcesToJson(const QHash<CellRef, CellSource>& sources) {
    QList<CellRef> keys = sources.keys();
    std::sort(keys.begin(), keys.end());
    QJsonArray out;
    for (const CellRef& ref : keys) {
        const CellSource s = sources.value(ref);
        QJsonArray item{ref.form, ref.row, ref.column, s.page, s.line};
        for (const int edge : s.box)
            item.append(edge);
        if (s.derived || s.file > 0 || s.read)
            item.append(s.derived ? 1 : 0);
        if (s.file > 0 || s.read)
            item.append(s.file);
        if (s.read) {
            item.append(int(s.read->kind));
            item.append(s.read->amount.fen());
            item.append(s.read->quantum);
        }
        out.append(item);
    }
    return out;
}

std::optional<CellValue> readValue(const QJsonArray& item) {
    const auto amount = Amount::fromFen(item[12].toInteger());
    switch (item[11].toInt()) {
    case int(CellValue::Kind::Figure):
        return amount ? std::optional(CellValue::figure(*amount, qMax(1, item[13].toInt(1)))) : std::nullopt;
    case int(CellValue::Kind::Unread): return CellValue::unread();
    default: return CellValue::blank();
    }
}

QHash<CellRef, CellSource> sourcesFromJson(const QJsonArray& json) {
    QHash<CellRef, CellSource> out;
    for (const QJsonValue& value : json) {
        const QJsonArray item = value.toArray();
        CellSource s{item[3].toInt(), item[4].toInt(), {}};
        for (int i = 0; i < 4; ++i)
            s.box[i] = item[5 + i].toInt();
        s.derived = item[9].toInt() == 1;
        s.file = item[10].toInt();
        if (item.size() >= 14)
            s.read = readValue(item);
        out.insert({item[0].toString(), item[1].toString(), item[2].toString()}, s);
    }
    return out;
}

QJsonArray acknowledgementsToJson(const std::vector<Acknowledgement>& list) {
    QJsonArray out;
    for (const Acknowledgement& a : list)
        out.append(QJsonObject{{"finding", a.finding},
                               {"figures", a.figures},
                               {"reason", a.reason},
                               {"who", a.who},
                               {"when", a.when}});
    return out;
}

std::vector<Acknowledgement> acknowledgementsFromJson(const QJsonArray& json) {
    std::vector<Acknowledgement> out;
    for (const QJsonValue& value : json) {
        const QJsonObject o = value.toObject();
        out.push_back({o[u"finding"].toString(), o[u"figures"].toString(), o[u"reason"].toString(),
                       o[u"who"].toString(), o[u"when"].toString()});
    }
    return out;
}

QJsonArray filesToJson(const std::vector<SourceFile>& files) {
    QJsonArray out;
    for (const SourceFile& file : files)
        out.append(QJsonObject{{"file", file.name}, {"folder", file.folder}, {"sha256", file.sha256}, {"size", file.size},
                               {"when", file.when}, {"who", file.who}});
    return out;
}

std::vector<SourceFile> filesFromJson(const QJsonArray& json) {
    std::vector<SourceFile> out;
    for (const QJsonValue& value : json) {
        const QJsonObject o = value.toObject();
        out.push_back({o[u"file"].toString(), o[u"folder"].toString(), o[u"sha256"].toString(), o[u"size"].toInteger(),
                       o[u"when"].toString(), o[u"who"].toString()});
    }
    return out;
}

QJsonObject derivationToJson(const Derivation& derivation) {
    QJsonArray overrides;
    for (const ComputedOverride& o : derivation.overrides)
        overrides.append(QJsonObject{{"cell", QJsonArray{o.cell.form, o.cell.row, o.cell.column}},
                                     {"reason", o.reason},
                                     {"who", o.who},
                                     {"when", o.when}});
    return {{"automatic", derivation.automatic}, {"overrides", overrides}};
}

Derivation derivationFromJson(const QJsonObject& json) {
    Derivation out;
    out.automatic = json[u"automatic"].toBool();
    for (const QJsonValue& value : json[u"overrides"].toArray()) {
        const QJsonObject o = value.toObject();
        const QJsonArray cell = o[u"cell"].toArray();
        out.overrides.push_back({{cell[0].toString(), cell[1].toString(), cell[2].toString()},
                                 o[u"reason"].toString(), o[u"who"].toString(), o[u"when"].toString()});
    }
    return out;
}

} // namespace

const ComputedOverride* Derivation::overrideOf(const CellRef& cell) const {
    for (const ComputedOverride& o : overrides)
        if (o.cell == cell)
            return &o;
    return nullptr;
}

QString reportPartName(ReportPart part) {
    for (const PartName& entry : partNames)
        if (entry.part == part)
            return QString::fromUtf16(entry.name);
    return {};
}

bool reportPartFromName(const QString& name, ReportPart& part) {
    for (const PartName& entry : partNames)
        if (name == QStringView(entry.name)) {
            part = entry.part;
            return true;
        }
    return false;
}

QByteArray Report::part(ReportPart which) const {
    switch (which) {
    case ReportPart::Profile: return profile == Profile() ? QByteArray() : compact(profile.toJson());
    case ReportPart::Narrative:
        return narrative.remarks.isEmpty()
                   ? compact(narrative.toJson())
                   : compact(QJsonObject{{"sections", narrative.toJson()}, {"remarks", narrative.remarksToJson()}});
    case ReportPart::Evaluations: return compact(evaluationsToJson(evaluations));
    case ReportPart::Glossary: return compact(glossary.toJson());
    case ReportPart::Forms: return compact(formsToJson(forms));
    case ReportPart::Sources: return compact(sourcesToJson(sources));
    case ReportPart::Unread: return compact(unread.toJson());
    case ReportPart::Acknowledgements: return compact(acknowledgementsToJson(acknowledgements));
    case ReportPart::Unit: return compact(QJsonObject{{"code", unit.code}, {"name", unit.name}});
    case ReportPart::Seal: return seal.isEmpty() ? QByteArray() : compact(QJsonObject{{"digest", seal}});
    case ReportPart::Derivation: return derivation == Derivation() ? QByteArray() : compact(derivationToJson(derivation));
    case ReportPart::Files: return compact(filesToJson(files));
    }
    return {};
}

void Report::setPart(ReportPart which, const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    const QJsonArray array = document.array();
    switch (which) {
    case ReportPart::Profile: profile = Profile::fromJson(object); break;
    case ReportPart::Narrative: // books without remarks hold the sections alone
        narrative = Narrative::fromJson(document.isArray() ? array : object[u"sections"].toArray());
        narrative.remarks = Narrative::remarksFromJson(object[u"remarks"].toObject());
        break;
    case ReportPart::Evaluations: evaluations = evaluationsFromJson(array); break;
    case ReportPart::Glossary: glossary = Glossary::fromJson(array); break;
    case ReportPart::Forms: forms = formsFromJson(object); break;
    case ReportPart::Sources: sources = sourcesFromJson(array); break;
    case ReportPart::Unread: unread = UnreadList::fromJson(array); break;
    case ReportPart::Acknowledgements: acknowledgements = acknowledgementsFromJson(array); break;
    case ReportPart::Unit: unit = {object[u"code"].toString(), object[u"name"].toString()}; break;
    case ReportPart::Seal: seal = object[u"digest"].toString(); break;
    case ReportPart::Derivation: derivation = derivationFromJson(object); break;
    case ReportPart::Files: files = filesFromJson(array); break;
    }
}

} // namespace juesuan
