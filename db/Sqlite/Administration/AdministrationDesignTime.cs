using PropertyHub.Administration.Data;

namespace PropertyHub.Db.Sqlite.Administration;

sealed class AdministrationDesignTime() : DesignTime<AdminDb>(AdminDb.SchemaName, options => new(options));
