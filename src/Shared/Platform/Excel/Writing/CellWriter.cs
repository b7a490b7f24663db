using System.Buffers;
using System.Globalization;
using System.Text;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>Writes the cells of a row one after another, each call a column. Null is a blank cell.</summary>
public sealed class CellWriter : IDisposable
{
    const int FlushAt = 48 * 1024;
    const int Overhead = 160;
    const int WidestLetter = 8;
    readonly byte[][] _starts;
    readonly byte[][][] _styles;
    readonly byte[] _rowDigits = new byte[8];
    byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    int _length;
    int _rowLength;
    int _column;

    internal CellWriter(SheetForm form)
    {
        _starts = [.. Enumerable.Range(0, form.Columns).Select(i => Encoding.ASCII.GetBytes($"<c r=\"{CellReference.Letters(i)}"))];
        _styles = [.. form.Styles.Select(kind => kind.Select(style => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\" s=\"{style}\""))).ToArray())];
    }

    /// <summary>This row is a total: bold, with a line above. Set before its first cell.</summary>
    public bool IsTotal { get; set; }

    internal bool IsFull => _length >= FlushAt;

    /// <summary>Text as it is, whatever it begins with: it stays text and never becomes a formula. Control characters are dropped.</summary>
    public void Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            Blank();
            return;
        }
        var text = value.AsSpan(0, Math.Min(value.Length, SheetLimits.TextLength));
        Start(text.Length * WidestLetter, quoted: text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n');
        Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        Letters(text);
        Raw("</t></is></c>"u8);
    }

    /// <summary>Excel keeps the first 15 digits.</summary>
    public void Number(decimal? value)
    {
        if (value is { } number)
            Value(number);
        else
            Blank();
    }

    public void Whole(long? value)
    {
        if (value is { } number)
            Value(number);
        else
            Blank();
    }

    /// <summary>In yuan with two decimals.</summary>
    public void Money(Money? value)
    {
        if (value is { } money)
            Value(money.Yuan);
        else
            Blank();
    }

    public void Date(DateOnly? value)
    {
        if (value is not { } day)
            Blank();
        else if (SerialDate.Of(day) is { } serial)
            Value(serial);
        else
            Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>A moment in the time zone that the reader is to see.</summary>
    public void Moment(DateTime? value)
    {
        if (value is { } moment && SerialDate.Of(DateOnly.FromDateTime(moment)) is { } serial)
            Value(serial + Math.Round(moment.TimeOfDay.Ticks / (decimal)TimeSpan.TicksPerDay, 9));
        else
            Blank();
    }

    /// <summary>Writes the value as what it is.</summary>
    public void Any(object? value)
    {
        switch (value)
        {
            case Money money: Money(money); break;
            case DateOnly day: Date(day); break;
            case DateTime moment: Moment(moment); break;
            case decimal number: Number(number); break;
            case int or long or short or byte: Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            default: Text(value?.ToString()); break;
        }
    }

    public void Blank()
    {
        if (IsTotal)
        {
            Start(0, false);
            Raw("/>"u8);
        }
        else
            _column++;
    }

    internal void StartRow(int number)
    {
        (_column, IsTotal) = (0, false);
        number.TryFormat(_rowDigits, out _rowLength, provider: CultureInfo.InvariantCulture);
        Room(Overhead);
        Raw("<row r=\""u8);
        Raw(_rowDigits.AsSpan(0, _rowLength));
        Raw("\">"u8);
    }

    internal void EndRow()
    {
        Room(Overhead);
        Raw("</row>"u8);
    }

    internal async ValueTask FlushAsync(Stream stream, CancellationToken ct)
    {
        await stream.WriteAsync(_buffer.AsMemory(0, _length), ct);
        _length = 0;
    }

    void Value<T>(T value) where T : IUtf8SpanFormattable
    {
        Start(0, false);
        Raw("><v>"u8);
        value.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        Raw("</v></c>"u8);
    }

    void Start(int room, bool quoted)
    {
        if (_column >= _starts.Length)
            throw new InvalidOperationException($"More cells than the {_starts.Length} columns");
        Room(room + Overhead);
        Raw(_starts[_column]);
        Raw(_rowDigits.AsSpan(0, _rowLength));
        Raw(_styles[(quoted ? FormWorkbook.Quoted : FormWorkbook.Plain) + (IsTotal ? FormWorkbook.Total : 0)][_column]);
        _column++;
    }

    void Letters(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            switch (letter)
            {
                case '&': Raw("&amp;"u8); break;
                case '<': Raw("&lt;"u8); break;
                case '>': Raw("&gt;"u8); break;
                case '\r': Raw("_x000D_"u8); break;
                case '_' when EscapedText.IsEscape(text[i..]): Raw("_x005F_"u8); break;
                case < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF': break;
                case < '\u0080': _buffer[_length++] = (byte)letter; break;
                default:
                    var single = !char.IsSurrogate(letter);
                    if (single || (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
                        _length += Encoding.UTF8.GetBytes(text.Slice(i, single ? 1 : 2), _buffer.AsSpan(_length));
                    i += single || i + 1 >= text.Length || !char.IsSurrogatePair(letter, text[i + 1]) ? 0 : 1;
                    break;
            }
        }
    }

    void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    void Room(int bytes)
    {
        if (_buffer.Length - _length >= bytes)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + bytes));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }
}
