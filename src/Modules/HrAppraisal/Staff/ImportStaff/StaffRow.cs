using PropertyHub.Platform.Excel;

namespace PropertyHub.HrAppraisal.Staff.ImportStaff;

/// <summary>A row of the staff spreadsheet (员工).</summary>
internal sealed class StaffRow
{
    public const string NoHeader = "工号";
    public const string HiredOnHeader = "入职日期";
    public const string DirectHeader = "直接上级";
    public const string IndirectHeader = "间接上级";

    public string? No { get; set; }
    public string? Name { get; set; }
    public string? Department { get; set; }
    public string? Position { get; set; }
    public DateOnly? HiredOn { get; set; }
    public string? DirectSuperior { get; set; }
    public string? IndirectSuperior { get; set; }

    public static readonly RowLayout<StaffRow> Layout = new RowLayout<StaffRow>("员工", HeaderSynonyms.Embedded(typeof(StaffRow).Assembly, "StaffHeaders.json"))
        .Code(NoHeader, row => row.No, required: true, example: "E010")
        .Text("姓名", row => row.Name, required: true, maxLength: 200, example: "郭明辉")
        .Text("部门", row => row.Department, required: true, maxLength: 200, example: "客户服务部")
        .Text("岗位", row => row.Position, required: true, maxLength: 200, example: "管家")
        .Date(HiredOnHeader, row => row.HiredOn, example: "2022-01-05")
        .Code(DirectHeader, row => row.DirectSuperior, example: "E002")
        .Code(IndirectHeader, row => row.IndirectSuperior, example: "E001");

    public static StaffRow Of(StaffMember member) => new()
    {
        No = member.No, Name = member.Name, Department = member.Department, Position = member.Position, HiredOn = member.HiredOn,
        DirectSuperior = member.DirectSuperiorNo, IndirectSuperior = member.IndirectSuperiorNo,
    };
}
