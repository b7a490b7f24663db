namespace PropertyHub.Ui;

/// <summary>
/// What a colour says: grey not begun or ended, blue in hand, amber waits or soon, red late or refused, teal done but unchecked,
/// green finished, violet marked; line is closed and out of the way.
/// </summary>
public enum Tone
{
    Grey,
    Line,
    Blue,
    Amber,
    Red,
    Teal,
    Green,
    Violet,
}
