using PropertyHub.Administration.Data;

namespace PropertyHub.Db.SqlServer.Administration;

sealed class AdministrationDesignTime() : DesignTime<AdminDb>(AdminDb.SchemaName, options => new(options));
