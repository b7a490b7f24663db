namespace PropertyHub.Billing.BillRuns;

static class RunLinks
{
    public static string Ledger(string period) => $"/billing/ledger?from={period}&to={period}";
}
