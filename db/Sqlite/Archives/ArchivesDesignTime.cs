using PropertyHub.Archives.Data;

namespace PropertyHub.Db.Sqlite;

sealed class ArchivesDesignTime() : DesignTime<ArchivesDb>("archives", options => new(options));
