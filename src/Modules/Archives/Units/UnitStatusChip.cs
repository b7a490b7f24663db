using Microsoft.AspNetCore.Components;
using PropertyHub.Ui;

namespace PropertyHub.Archives.Units;

/// <summary>A unit's status as colour, sign and word.</summary>
static class UnitStatusChip
{
    public static MarkupString Of(UnitStatus status) => StatusChip.Of(StatusLook.Of(status).Tone, StatusLook.Of(status).Glyph, Texts.Get("Status_" + status));
}
