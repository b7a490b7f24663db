using ClosedXML.Excel;

namespace PropertyHub.Platform.Excel;

/// <summary>Draws the form of a sheet: header, widths, number formats, choice lists, print settings, guide; and one sample row of each kind.</summary>
internal static class FormWorkbook
{
    /// <summary>Kinds of rows, in the order of their samples: quoted is for text that a spreadsheet might take for a formula.</summary>
    public const int Plain = 0, Total = 1, Quoted = 2, QuotedTotal = 3;

    const int Kinds = 4;
    const int ChoiceRows = 20_000;
    const int LongestChoice = 255;
    const int LongestName = 28;
    const string Font = "Microsoft YaHei";

    static readonly XLColor HeaderFill = XLColor.FromHtml("#E8EEF4");
    static readonly XLColor Line = XLColor.FromHtml("#9AA8B5");
    static readonly XLColor RequiredInk = XLColor.FromHtml("#B3261E");

    static readonly HashSet<string> Guides = [.. new[] { "zh-Hans", "zh-Hant", "en" }.Select(language => Fit(ExcelTexts.GuideSheet.ToString(new(language))))];

    /// <summary>Whether a sheet of that name is the guide of a template, in whatever language it was written.</summary>
    public static bool IsGuide(string name) => Guides.Contains(name);

    public static byte[] Build(string name, IReadOnlyList<FormColumn> columns, IReadOnlyList<GuideLine> guide)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = Font;
        workbook.Style.Font.FontSize = 10;
        var sheet = workbook.AddWorksheet(Fit(name));
        for (var i = 0; i < columns.Count; i++)
            Draw(sheet, i + 1, columns[i]);
        sheet.SheetView.FreezeRows(1);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        if (guide.Count > 0)
            Explain(workbook, guide);
        using var bytes = new MemoryStream();
        workbook.SaveAs(bytes);
        return bytes.ToArray();
    }

    static void Draw(IXLWorksheet sheet, int place, FormColumn column)
    {
        var format = Format(column.Style);
        sheet.Column(place).Width = column.Width ?? Math.Max(Width(column.Header) + 3, Width(column.Style));
        sheet.Column(place).Style.NumberFormat.Format = format;
        DrawHeader(sheet.Cell(1, place), column.Header, column.Required);
        for (var kind = 0; kind < Kinds; kind++)
        {
            var cell = sheet.Cell(2 + kind, place);
            cell.Value = 1;
            cell.Style.NumberFormat.Format = format;
            cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
            cell.Style.IncludeQuotePrefix = kind is Quoted or QuotedTotal;
            if (kind is not (Total or QuotedTotal))
                continue;
            cell.Style.Font.Bold = true;
            cell.Style.Border.TopBorder = XLBorderStyleValues.Thin;
            cell.Style.Border.TopBorderColor = Line;
        }
        var choice = $"\"{string.Join(',', column.Allowed)}\"";
        if (column.Allowed.Count > 0 && choice.Length <= LongestChoice)
            sheet.Range(2, place, ChoiceRows, place).SetDataValidation().List(choice, true);
    }

    static void DrawHeader(IXLCell cell, string words, bool required)
    {
        cell.SetValue(words);
        cell.Style.NumberFormat.Format = "@";
        cell.Style.Font.Bold = true;
        cell.Style.Fill.BackgroundColor = HeaderFill;
        cell.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
        cell.Style.Border.BottomBorderColor = Line;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        if (required)
            cell.Style.Font.FontColor = RequiredInk;
    }

    static void Explain(XLWorkbook workbook, IReadOnlyList<GuideLine> guide)
    {
        var sheet = workbook.AddWorksheet(Fit(ExcelTexts.GuideSheet));
        (string Header, double Width)[] columns = [(ExcelTexts.GuideColumn, 18), (ExcelTexts.GuideRequired, 10), (ExcelTexts.GuideRule, 60), (ExcelTexts.GuideExample, 30)];
        for (var i = 0; i < columns.Length; i++)
        {
            DrawHeader(sheet.Cell(1, i + 1), columns[i].Header, false);
            sheet.Column(i + 1).Width = columns[i].Width;
        }
        for (var i = 0; i < guide.Count; i++)
        {
            string[] cells = [guide[i].Header, guide[i].Required ? ExcelTexts.GuideYes : "", guide[i].Rule, guide[i].Example];
            for (var j = 0; j < cells.Length; j++)
            {
                sheet.Cell(i + 2, j + 1).SetValue(cells[j]);
                sheet.Cell(i + 2, j + 1).Style.NumberFormat.Format = "@";
                sheet.Cell(i + 2, j + 1).Style.Alignment.WrapText = true;
            }
        }
        sheet.SheetView.FreezeRows(1);
    }

    static string Format(SheetStyle style) => style switch
    {
        SheetStyle.Text => "@",
        SheetStyle.Whole => "0",
        SheetStyle.Money => "0.00",
        SheetStyle.Date => "yyyy-mm-dd",
        SheetStyle.Moment => "yyyy-mm-dd hh:mm",
        _ => "General",
    };

    static double Width(SheetStyle style) => style switch
    {
        SheetStyle.Whole => 8,
        SheetStyle.Money => 14,
        SheetStyle.Moment => 18,
        _ => 12,
    };

    static double Width(string words) => words.Sum(letter => letter > 0xFF ? 2.1 : 1.1);

    static string Fit(string name)
    {
        var plain = string.Concat(name.Where(letter => !@"[]:*?/\".Contains(letter)));
        return plain.Length <= LongestName ? plain : plain[..LongestName];
    }
}
