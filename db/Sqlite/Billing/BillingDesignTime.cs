using PropertyHub.Billing.Data;

namespace PropertyHub.Db.Sqlite.Billing;

sealed class BillingDesignTime() : DesignTime<BillingDb>(BillingDb.SchemaName, options => new(options));
