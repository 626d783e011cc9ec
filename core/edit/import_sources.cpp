// Files side by side, known by their digests.
#include "edit/import_sources.h"

#include <algorithm>

namespace juesuan {

Report withFilesOf(const Report& existing, Report imported) {
    std::vector<SourceFile> files = existing.files;
    std::vector<int> numbers{0}; // of the imported files, by their old numbers
    for (const SourceFile& file : imported.files) {
        auto at = std::find_if(files.begin(), files.end(), [&](const SourceFile& known) {
            return known.sha256 == file.sha256 && known.name == file.name;
        });
        if (at == files.end())
            at = files.insert(files.end(), file);
        numbers.push_back(int(at - files.begin()) + 1);
    }
    for (CellSource& source : imported.sources)
        source.file = source.file > 0 && size_t(source.file) < numbers.size() ? numbers[size_t(source.file)] : 0;
    for (auto at = existing.sources.begin(); at != existing.sources.end(); ++at)
        if (!imported.sources.contains(at.key()) && !imported.value(at.key()).isBlank() &&
            imported.value(at.key()) == existing.value(at.key()))
            imported.sources.insert(at.key(), *at);
    imported.files = std::move(files);
    return imported;
}

} // namespace juesuan
