namespace PropertyHub.Ui;

public enum PaperSize
{
    A4,

    /// <summary>80 mm receipt paper, as long as its lines.</summary>
    Roll80,
}
