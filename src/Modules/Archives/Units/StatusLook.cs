using PropertyHub.Ui;

namespace PropertyHub.Archives.Units;

/// <summary>Colour and sign of a status, the same in lists, on records and in the building chart.</summary>
static class StatusLook
{
    public static (Tone Tone, Glyph Glyph) Of(UnitStatus status) => status switch
    {
        UnitStatus.Occupied => (Tone.Green, Glyph.Dot),
        UnitStatus.Let => (Tone.Teal, Glyph.Diamond),
        UnitStatus.Renovating => (Tone.Amber, Glyph.Triangle),
        UnitStatus.HandedOver => (Tone.Blue, Glyph.Half),
        UnitStatus.Vacant => (Tone.Grey, Glyph.Ring),
        _ => (Tone.Line, Glyph.Bar),
    };
}
