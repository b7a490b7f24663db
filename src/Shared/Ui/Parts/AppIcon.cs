namespace PropertyHub.Ui;

/// <summary>
/// The drawings of the product, strokes on a field of 24. For <c>@Icon.Of(AppIcon.Search)</c> and wherever MudBlazor takes an icon
/// (<c>StartIcon="@AppIcon.Print"</c>).
/// </summary>
public static class AppIcon
{
    const string Open = """<g fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">""";
    const string End = "</g>";

    public const string Alert = Open + """<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.3"/>""" + End;
    public const string Arrow = Open + """<path d="M4 12h15M13.5 6.5 19 12l-5.5 5.5"/>""" + End;
    public const string Bars = Open + """<path d="M4 20V10M10 20V4M16 20v-8M21 20H3"/>""" + End;
    public const string Bell = Open + """<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4"/>""" + End;
    public const string Bolt = Open + """<path d="M13.5 3 5 13.5h6L10.5 21 19 10.5h-6z"/>""" + End;
    public const string Box = Open + """<path d="m12 3 8 4.5v9L12 21l-8-4.5v-9z"/><path d="m4 7.5 8 4.5 8-4.5M12 12v9"/>""" + End;
    public const string Brick = Open + """<path d="M3.5 6h17v12h-17zM3.5 12h17M9 6v6M15 6v6M6.5 12v6M12 12v6M17.5 12v6"/>""" + End;
    public const string Calendar = Open + """<rect x="4" y="5.5" width="16" height="14.5" rx="1.5"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>""" + End;
    public const string Card = Open + """<rect x="3" y="5.5" width="18" height="13" rx="1.5"/><path d="M3 10h18M7 15h3"/>""" + End;
    public const string Check = Open + """<path d="m5 12.5 4.5 4.5L19 7.5"/>""" + End;
    public const string Clip = Open + """<path d="M19 11.5 12 18.4a4.2 4.2 0 0 1-6-6l7.3-7.2a2.8 2.8 0 0 1 4 4l-7.3 7.2a1.4 1.4 0 0 1-2-2l6.6-6.5"/>""" + End;
    public const string Clock = Open + """<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.2 2"/>""" + End;
    public const string Close = Open + """<path d="m6 6 12 12M18 6 6 18"/>""" + End;
    public const string Door = Open + """<path d="M6 20.5V3.5h12v17M3.5 20.5h17M14.5 12v.3"/>""" + End;
    public const string Down = Open + """<path d="m6 9.5 6 6 6-6"/>""" + End;
    public const string Download = Open + """<path d="M12 4v10M8 10.5l4 4 4-4M4 16v4h16v-4"/>""" + End;
    public const string Drop = Open + """<path d="M12 3.5s6.5 6.8 6.5 11a6.5 6.5 0 0 1-13 0c0-4.2 6.5-11 6.5-11z"/>""" + End;
    public const string Excel = Open + """<path d="M6 3.5h8l4.5 4.5v12.5H6z"/><path d="m9.5 11.5 5 6M14.5 11.5l-5 6"/>""" + End;
    public const string Exit = Open + """<path d="M10 4H5v16h5M14.5 8l4 4-4 4M18.5 12H9.5"/>""" + End;
    public const string Eye = Open + """<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>""" + End;
    public const string Filter = Open + """<path d="M4 6h16M7 12h10M10.5 18h3"/>""" + End;
    public const string Folder = Open + """<path d="M3 6.5A1.5 1.5 0 0 1 4.5 5H9l2 2.5h8.5A1.5 1.5 0 0 1 21 9v8.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5z"/>""" + End;
    public const string Headset = Open + """<path d="M5 13v-2a7 7 0 0 1 14 0v2"/><rect x="3.5" y="13" width="4" height="6" rx="1.5"/><rect x="16.5" y="13" width="4" height="6" rx="1.5"/><path d="M18.5 19c0 1.5-1.5 2.5-4 2.5"/>""" + End;
    public const string Home = Open + """<path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z"/>""" + End;
    public const string Info = Open + """<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.8v.3"/>""" + End;
    public const string Key = Open + """<circle cx="8" cy="15.5" r="4"/><path d="m11 12.5 8.5-8.5M16 7.5l3 3"/>""" + End;
    public const string Left = Open + """<path d="m14.5 6-6 6 6 6"/>""" + End;
    public const string Link = Open + """<path d="M13 5h6v6M19 5l-8 8M16 14v5H5V8h5"/>""" + End;
    public const string Lock = Open + """<rect x="5" y="11" width="14" height="9" rx="1.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>""" + End;
    public const string Menu = Open + """<path d="M4 7h16M4 12h16M4 17h16"/>""" + End;
    public const string Message = Open + """<path d="M4 5h16v11H10l-4 4v-4H4z"/><path d="M8 9h8M8 12h5"/>""" + End;
    public const string More = Open + """<path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="2.8"/>""" + End;
    public const string Pencil = Open + """<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"/>""" + End;
    public const string Phone = Open + """<path d="M5 4h4l1.5 5-2.3 1.6a12 12 0 0 0 5.2 5.2L15 13.5l5 1.5v4a1 1 0 0 1-1 1A15.5 15.5 0 0 1 4 5a1 1 0 0 1 1-1z"/>""" + End;
    public const string Photo = Open + """<rect x="3.5" y="5.5" width="17" height="13" rx="1.5"/><circle cx="8.5" cy="10" r="1.5"/><path d="m4 17 5-4 3.5 2.5L16 12l4.5 4"/>""" + End;
    public const string Plus = Open + """<path d="M12 5v14M5 12h14"/>""" + End;
    public const string Print = Open + """<path d="M7 8V4h10v4M7 17H4V8.5h16V17h-3"/><path d="M7 14h10v6H7z"/>""" + End;
    public const string Right = Open + """<path d="m9.5 6 6 6-6 6"/>""" + End;
    public const string Search = Open + """<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>""" + End;
    public const string Shield = Open + """<path d="M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6z"/>""" + End;
    public const string Sliders = Open + """<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>""" + End;
    public const string Swap = Open + """<path d="M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19"/>""" + End;
    public const string Trash = Open + """<path d="M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7M10.5 10.5v5.5M13.5 10.5v5.5"/>""" + End;
    public const string Undo = Open + """<path d="M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3"/>""" + End;
    public const string Upload = Open + """<path d="M12 16V5M8 9l4-4 4 4M4 16v4h16v-4"/>""" + End;
    public const string User = Open + """<circle cx="12" cy="8" r="3.5"/><path d="M5 19.5c.8-3.6 3.5-5.5 7-5.5s6.2 1.9 7 5.5"/>""" + End;
    public const string Users = Open + """<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.5c.6-3.6 3.2-5.5 6.5-5.5s5.9 1.9 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.6c1.9.8 3.1 2.4 3.5 4.9"/>""" + End;
    public const string Wrench = Open + """<path d="M14.5 6.5a4.5 4.5 0 0 1 5.6-1.1l-3 3 .4 2.1 2.1.4 0 0 1.1-1.1a4.5 4.5 0 0 1-6.2 5L8 21.3A2.2 2.2 0 0 1 4.9 18l6.4-6.5a4.5 4.5 0 0 1 3.2-5z"/>""" + End;
    public const string Yuan = Open + """<circle cx="12" cy="12" r="9"/><path d="m8.5 7.5 3.5 5 3.5-5M12 12.5V17M9 13h6M9 15.5h6"/>""" + End;
}
