using PropertyHub.Archives.Data;

namespace PropertyHub.Db.SqlServer;

sealed class ArchivesDesignTime() : DesignTime<ArchivesDb>("archives", options => new(options));
