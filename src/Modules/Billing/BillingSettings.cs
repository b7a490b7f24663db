using PropertyHub.Platform.Settings;

namespace PropertyHub.Billing;

/// <summary>What an estate may set for Billing.</summary>
internal static class BillingSettings
{
    /// <summary>Receipt books are printed beforehand: a cashier without a book takes no money.</summary>
    public static readonly Setting<bool> PrePrintedBooks = new("billing.preprinted-books", BillingTexts.SettingPrePrintedBooks, false);

    /// <summary>Which items count as property fee in collection rates (BIL-13), separated by ';'.</summary>
    public static readonly Setting<string> PropertyFeeItems = new("billing.property-fee-items", BillingTexts.SettingPropertyFeeItems, "MGMT");

    /// <summary>The company's and the estate's name on receipts.</summary>
    public static readonly Setting<string> ReceiptHead = new("billing.receipt-head", CashierTexts.SettingReceiptHead, "");

    /// <summary>What stands at the foot of receipts, such as a telephone number.</summary>
    public static readonly Setting<string> ReceiptFoot = new("billing.receipt-foot", CashierTexts.SettingReceiptFoot, "");

    /// <summary>What stands at the foot of bills: how to pay and whom to ask.</summary>
    public static readonly Setting<string> BillFoot = new("billing.bill-foot", BillTexts.SettingBillFoot, "");

    /// <summary>Target of the household rate in percent (BIL-13).</summary>
    public static readonly Setting<decimal> HouseholdTarget = new("billing.household-target", BillingTexts.SettingHouseholdTarget, 98m, percent => percent is > 0 and <= 100);

    /// <summary>The household rate, in percent, under which a steward has missed the lower step too (section 7.1).</summary>
    public static readonly Setting<decimal> HouseholdLower = new("billing.household-lower", BillingTexts.SettingHouseholdLower, 95m, percent => percent is > 0 and <= 100);

    /// <summary>The household rate, in percent, under which a steward is unfit for the post (section 7.1).</summary>
    public static readonly Setting<decimal> HouseholdFloor = new("billing.household-floor", BillingTexts.SettingHouseholdFloor, 90m, percent => percent is > 0 and <= 100);

    /// <summary>Target of the rate by amount in percent (BIL-13).</summary>
    public static readonly Setting<decimal> AmountTarget = new("billing.amount-target", BillingTexts.SettingAmountTarget, 95m, percent => percent is > 0 and <= 100);

    /// <summary>Target of the parking charges' rate by amount, per quarter, in percent (BIL-13).</summary>
    public static readonly Setting<decimal> ParkingTarget = new("billing.parking-target", BillingTexts.SettingParkingTarget, 98m, percent => percent is > 0 and <= 100);

    /// <summary>Target of the rate by amount of what is collected for others, per quarter, in percent (BIL-13).</summary>
    public static readonly Setting<decimal> PassThroughTarget = new("billing.pass-through-target", BillingTexts.SettingPassThroughTarget, 100m, percent => percent is > 0 and <= 100);

    public static readonly IReadOnlyList<Setting> All = [PrePrintedBooks, PropertyFeeItems, HouseholdTarget, HouseholdLower, HouseholdFloor, AmountTarget, ParkingTarget, PassThroughTarget, ReceiptHead, ReceiptFoot, BillFoot];
}
