using MudBlazor;

namespace PropertyHub.Ui;

/// <summary>The palette, type and measures of the product for MudBlazor. The same values stand as tokens in wwwroot/app.css: change both.</summary>
public static class AppTheme
{
    static readonly string[] Family =
        ["Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Black = "#1D1E20",
            Background = "#F4F4F1",
            BackgroundGray = "#FAFAF8",
            Surface = "#FFFFFF",
            DrawerBackground = "#F4F4F1",
            DrawerText = "#515257",
            DrawerIcon = "#515257",
            AppbarBackground = "#FFFFFF",
            AppbarText = "#1D1E20",
            Divider = "#E6E5E0",
            DividerLight = "#E6E5E0",
            TableLines = "#E6E5E0",
            TableHover = "#FAFAF8",
            TableStriped = "#FFFFFF",
            LinesDefault = "#D2D0C9",
            LinesInputs = "#8F8D86",
            TextPrimary = "#1D1E20",
            TextSecondary = "#515257",
            TextDisabled = "#A3A29C",
            ActionDefault = "#515257",
            ActionDisabled = "#A3A29C",
            ActionDisabledBackground = "#FAFAF8",
            Primary = "#2458A6",
            PrimaryDarken = "#1B4583",
            PrimaryContrastText = "#FFFFFF",
            Info = "#2458A6",
            InfoDarken = "#1B4583",
            Success = "#196643",
            Warning = "#855000",
            Error = "#AE2A22",
            ErrorContrastText = "#FFFFFF",
            Dark = "#1D1E20",
            OverlayDark = "rgba(29,30,32,.36)",
            HoverOpacity = 0.06,
        },
        PaletteDark = new PaletteDark
        {
            Black = "#0E0E0D",
            Background = "#131312",
            BackgroundGray = "#20201F",
            Surface = "#1B1B1A",
            DrawerBackground = "#131312",
            DrawerText = "#B7B5AF",
            DrawerIcon = "#B7B5AF",
            AppbarBackground = "#1B1B1A",
            AppbarText = "#E9E8E4",
            Divider = "#2E2E2B",
            DividerLight = "#2E2E2B",
            TableLines = "#2E2E2B",
            TableHover = "#20201F",
            TableStriped = "#1B1B1A",
            LinesDefault = "#43433F",
            LinesInputs = "#7B7A73",
            TextPrimary = "#E9E8E4",
            TextSecondary = "#B7B5AF",
            TextDisabled = "#6A6963",
            ActionDefault = "#B7B5AF",
            ActionDisabled = "#6A6963",
            ActionDisabledBackground = "#20201F",
            Primary = "#8DB3F0",
            PrimaryDarken = "#AECAF5",
            PrimaryContrastText = "#0E1B31",
            Info = "#8DB3F0",
            InfoDarken = "#AECAF5",
            InfoContrastText = "#0E1B31",
            Success = "#7FCBA2",
            SuccessContrastText = "#161615",
            Warning = "#E5B565",
            WarningContrastText = "#161615",
            Error = "#F29A91",
            ErrorContrastText = "#161615",
            Dark = "#E9E8E4",
            OverlayDark = "rgba(0,0,0,.56)",
            HoverOpacity = 0.08,
        },
        LayoutProperties = new LayoutProperties
        {
            AppbarHeight = "48px",
            DrawerMiniWidthLeft = "56px",
            DefaultBorderRadius = "6px",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Family, FontSize = "13px", LineHeight = "20px", FontWeight = "400", LetterSpacing = "normal" },
            H5 = new H5Typography { FontSize = "20px", LineHeight = "30px", FontWeight = "600", LetterSpacing = "normal" },
            H6 = new H6Typography { FontSize = "16px", LineHeight = "24px", FontWeight = "600", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontSize = "14px", LineHeight = "22px", FontWeight = "600", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontSize = "13px", LineHeight = "20px", FontWeight = "600", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "14px", LineHeight = "22px", FontWeight = "400", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = "13px", LineHeight = "20px", FontWeight = "400", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = "13px", LineHeight = "20px", FontWeight = "400", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontSize = "12px", LineHeight = "18px", FontWeight = "400", LetterSpacing = "normal" },
            Overline = new OverlineTypography { FontSize = "12px", LineHeight = "18px", FontWeight = "400", LetterSpacing = "normal", TextTransform = "none" },
        },
        Shadows = new Shadow { Elevation = [.. Enumerable.Repeat("none", 26)] },
    };
}
