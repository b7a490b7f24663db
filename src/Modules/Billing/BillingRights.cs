using PropertyHub.Kernel;

namespace PropertyHub.Billing;

/// <summary>What one may do or see in Billing. Stored in roles: never renamed.</summary>
internal static class BillingRights
{
    public const string SeeTariffs = "billing.tariff.see";
    public const string EditTariffs = "billing.tariff.edit";
    public const string EnterReadings = "billing.reading.enter";
    public const string ReleaseReadings = "billing.reading.release";
    public const string EnterPools = "billing.pool.enter";
    public const string PreviewRun = "billing.run.preview";
    public const string PostRun = "billing.run.post";
    public const string SeeAccounts = "billing.account.see";
    public const string TakePayment = "billing.payment.take";
    public const string BackdatePayment = "billing.payment.backdate";
    public const string ImportPayments = "billing.payment.import";
    public const string ManageBooks = "billing.book.manage";
    public const string AskReversal = "billing.reversal.ask";
    public const string ApproveReversal = "billing.reversal.approve";
    public const string SeeLedgers = "billing.ledger.see";
    public const string SeeCollection = "billing.collection.see";

    public static readonly IReadOnlyList<Right> All =
    [
        new(SeeTariffs, BillingTexts.RightSeeTariffs),
        new(EditTariffs, BillingTexts.RightEditTariffs),
        new(EnterReadings, BillingTexts.RightEnterReadings),
        new(ReleaseReadings, BillingTexts.RightReleaseReadings),
        new(EnterPools, BillingTexts.RightEnterPools),
        new(PreviewRun, BillingTexts.RightPreviewRun),
        new(PostRun, BillingTexts.RightPostRun),
        new(SeeAccounts, BillingTexts.RightSeeAccounts),
        new(TakePayment, BillingTexts.RightTakePayment),
        new(BackdatePayment, BillingTexts.RightBackdatePayment),
        new(ImportPayments, BillingTexts.RightImportPayments),
        new(ManageBooks, BillingTexts.RightManageBooks),
        new(AskReversal, BillingTexts.RightAskReversal),
        new(ApproveReversal, BillingTexts.RightApproveReversal),
        new(SeeLedgers, BillingTexts.RightSeeLedgers),
        new(SeeCollection, BillingTexts.RightSeeCollection),
    ];
}
