using PropertyHub.HrAppraisal.Data;

namespace PropertyHub.Db.Sqlite;

sealed class HrDesignTime() : DesignTime<HrDb>("hr", options => new(options));
