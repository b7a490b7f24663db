using PropertyHub.Billing.Data;

namespace PropertyHub.Db.SqlServer.Billing;

sealed class BillingDesignTime() : DesignTime<BillingDb>(BillingDb.SchemaName, options => new(options));
