using PropertyHub.HrAppraisal.Data;

namespace PropertyHub.Db.SqlServer;

sealed class HrDesignTime() : DesignTime<HrDb>("hr", options => new(options));
