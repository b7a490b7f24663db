using PropertyHub.Platform.Excel;

namespace PropertyHub.Archives.People.Import;

/// <summary>A row of 业主住户; an owner's cell may name several owners.</summary>
internal sealed class PersonRow
{
    public string? UnitCode { get; set; }
    public string? Name { get; set; }
    public PersonRole? Role { get; set; }
    public string? Phone { get; set; }
    public string? IdKind { get; set; }
    public string? IdNumber { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? EmergencyContact { get; set; }
    public string? EmergencyPhone { get; set; }
    public string? Plate { get; set; }

    public const string UnitHeader = "房屋编码", NameHeader = "姓名", PhoneHeader = "手机", IdKindHeader = "证件类型", IdHeader = "证件号码", FromHeader = "起始日期",
        ToHeader = "结束日期", ContactHeader = "紧急联系人", ContactPhoneHeader = "紧急联系电话", PlateHeader = "车牌";

    public static readonly Words<PersonRole> RoleWords = new Words<PersonRole>(("业主", PersonRole.Owner), ("家庭成员", PersonRole.Family), ("租户", PersonRole.Tenant))
        .Also("業主", PersonRole.Owner).Also("产权人", PersonRole.Owner).Also("家属", PersonRole.Family).Also("家人", PersonRole.Family)
        .Also("租客", PersonRole.Tenant).Also("承租人", PersonRole.Tenant).Also("租戶", PersonRole.Tenant);

    public static readonly RowLayout<PersonRow> Layout = new RowLayout<PersonRow>("业主住户", HeaderSynonyms.Embedded(typeof(PersonRow).Assembly, "PersonHeaders.json"))
        .Code(UnitHeader, row => row.UnitCode, required: true, maxLength: 60, example: "3-2-1502")
        .Text(NameHeader, row => row.Name, required: true, example: "王伟")
        .Word("身份", RoleWords, row => row.Role, required: true, example: "业主")
        .Text(PhoneHeader, row => row.Phone, maxLength: 200, example: "13800006721", width: 16)
        .Text(IdKindHeader, row => row.IdKind, maxLength: 30, example: "身份证")
        .Text(IdHeader, row => row.IdNumber, maxLength: 200, example: "110101199003070011", width: 24)
        .Date(FromHeader, row => row.From, example: "2022-04-18")
        .Date(ToHeader, row => row.To)
        .Text(ContactHeader, row => row.EmergencyContact, maxLength: 100)
        .Text(ContactPhoneHeader, row => row.EmergencyPhone, maxLength: 60, width: 16)
        .Text(PlateHeader, row => row.Plate, maxLength: 100, example: "粤A12345");
}
