// Making new book files and bringing older ones up to date, with a copy kept beside.
#pragma once

#include "store/schema.h"

namespace juesuan {

// A new, empty book, written beside and moved into place. BookExists, FolderReadOnly, FolderMissing,
// FileNameTooLong, NoRoomForFile, FileWriteFailed.
Result<void> createBookFile(const QString& path);

// Looks at what is just opened, from the outside in: is it a book, of which version, is its schema ours, are its pages
// sound. An older one is copied to "<name>.v<N>.bak" and migrated, which a read-only one cannot be (BookReadOnly).
// BookNotABook, BookNewer, BookSchemaForeign, BookCorrupt.
// pagesLater: a large book's pages are left to checkBookPages, which the caller must then run; not where it is migrated.
Result<void> prepareBook(Database& database, bool readOnly, std::span<const Migration> migrations, bool pagesLater = false);
// BookCorrupt where the file's pages do not fit together.
Result<void> checkBookPages(Database& database);
// Checking the pages of a larger book takes longer than opening it otherwise does.
bool isLargeBook(Database& database);

// That the file opens as a book of this version with sound pages.
Result<void> verifyCopy(const QString& path);

} // namespace juesuan
