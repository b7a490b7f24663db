namespace PropertyHub.Billing.Tariffs;

/// <summary>类别 of a charge item (BIL-01): by floor area, fixed per unit or space, by meter, a share of a pool, once, or a deposit.</summary>
internal enum ChargeKind { Area, Fixed, Metered, Shared, OneOff, Deposit }

/// <summary>A charge item (收费项目), e.g. MGMT 物业管理费 (BIL-01).</summary>
internal sealed class ChargeItem
{
    ChargeItem()
    {
    }

    public ChargeItem(string code, string name, ChargeKind kind, bool passThrough)
    {
        Code = code;
        Kind = kind;
        Name = name;
        PassThrough = passThrough;
    }

    public long Id { get; private set; }
    public int Version { get; private set; }

    /// <summary>项目编码, unique; never changed.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
    public ChargeKind Kind { get; private set; }

    /// <summary>代收代付: collected for a utility and remitted (BIL-15).</summary>
    public bool PassThrough { get; private set; }

    public void Change(string name, bool passThrough)
    {
        Name = name;
        PassThrough = passThrough;
    }
}
