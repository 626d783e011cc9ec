// Writes an archive with libzip.
#include "writers/zip_file.h"

#include <zip.h>

namespace juesuan {

namespace {

constexpr zip_uint16_t midnight = 0, firstOfJanuary1980 = 0x21;

bool addPart(zip_t* archive, const ZipPart& part) {
    zip_source_t* source = zip_source_buffer(archive, part.data.constData(), zip_uint64_t(part.data.size()), 0);
    const zip_int64_t index = source ? zip_file_add(archive, part.name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    zip_set_file_compression(archive, zip_uint64_t(index), part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    zip_file_set_dostime(archive, zip_uint64_t(index), midnight, firstOfJanuary1980, 0);
    return true;
}

QByteArray contents(zip_source_t* source) {
    QByteArray out;
    zip_stat_t stat;
    if (zip_source_open(source) < 0)
        return out;
    if (zip_source_stat(source, &stat) == 0) {
        out.resize(qsizetype(stat.size));
        if (zip_source_read(source, out.data(), stat.size) != zip_int64_t(stat.size))
            out.clear();
    }
    zip_source_close(source);
    return out;
}

} // namespace

std::optional<QByteArray> zipped(const std::vector<ZipPart>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target)
        return std::nullopt;
    zip_source_keep(target); // closing the archive would free it
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    bool good = archive != nullptr;
    for (size_t i = 0; good && i < parts.size(); ++i)
        good = addPart(archive, parts[i]);
    if (archive && !good)
        zip_discard(archive);
    else if (archive)
        good = zip_close(archive) == 0;
    const QByteArray out = good ? contents(target) : QByteArray();
    zip_source_free(target);
    return out.isEmpty() ? std::nullopt : std::optional(out);
}

} // namespace juesuan
