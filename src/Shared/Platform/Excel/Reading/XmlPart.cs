using System.IO.Compression;
using System.Xml;

namespace PropertyHub.Platform.Excel;

/// <summary>Walks one XML part of the package forward, within bounds of memory. Elements are known by local name, whatever prefix or edition of the standard.</summary>
internal sealed class XmlPart : IDisposable
{
    readonly BoundedStream _stream;
    readonly XmlReader _xml;
    readonly char[] _text = new char[SheetLimits.TextLength * 8 + 1];

    public XmlPart(ZipArchiveEntry entry, long limit)
    {
        _stream = new(entry, limit);
        _xml = XmlReader.Create(_stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNames(),
            CloseInput = true,
        });
    }

    public string Name => _xml.LocalName;
    public int Depth => _xml.Depth;
    public bool IsEmpty => _xml.IsEmptyElement;
    public bool AtStart => _xml.NodeType == XmlNodeType.Element;
    public bool AtEnd => _xml.NodeType == XmlNodeType.EndElement;

    public bool Read()
    {
        var more = _xml.Read();
        _stream.Mark();
        return _xml.Depth > SheetLimits.Depth ? throw new SheetProblem(ExcelTexts.FileUnpacksTooLarge) : more;
    }

    /// <summary>Goes to the next start tag of that name.</summary>
    public bool ReadTo(string name)
    {
        while (Read())
            if (AtStart && Name == name)
                return true;
        return false;
    }

    /// <summary>From a start tag, goes to the next child element; false at the end tag.</summary>
    public bool ReadChild(int parentDepth)
    {
        while (Read())
        {
            if (AtStart)
                return true;
            if (AtEnd && Depth == parentDepth)
                return false;
        }
        throw new SheetProblem(ExcelTexts.FileIsBroken);
    }

    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>The relationship id of a sheet: the attribute 'id' of another namespace.</summary>
    public string? RelationshipId()
    {
        string? id = null;
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
            if (_xml.LocalName == "id" && _xml.NamespaceURI.EndsWith("relationships", StringComparison.OrdinalIgnoreCase))
                id = _xml.Value;
        _xml.MoveToElement();
        return id;
    }

    /// <summary>The words in this element, phonetic runs left out; of rich text only what stands in its t elements. Ends on the end tag. Valid until the next call.</summary>
    public ReadOnlySpan<char> Words(bool rich)
    {
        if (IsEmpty)
            return [];
        var (depth, phonetic, inText, length) = (Depth, 0, !rich, 0);
        while (Read())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element when rich && !IsEmpty:
                    phonetic += Name == "rPh" ? 1 : 0;
                    inText = Name == "t" && phonetic == 0;
                    break;
                case XmlNodeType.EndElement when Depth == depth:
                    return _text.AsSpan(0, length);
                case XmlNodeType.EndElement when rich:
                    phonetic -= Name == "rPh" ? 1 : 0;
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when inText:
                    length = Append(length);
                    break;
            }
        }
        throw new SheetProblem(ExcelTexts.FileIsBroken);
    }

    int Append(int length)
    {
        while (true)
        {
            var count = _xml.ReadValueChunk(_text, length, _text.Length - length);
            _stream.Mark();
            if (count == 0)
                return length;
            length += count;
            if (length == _text.Length)
                throw new SheetProblem(ExcelTexts.FileIsBroken);
        }
    }

    public void Dispose() => _xml.Dispose();

    sealed class BoundedNames : NameTable
    {
        int _count;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? (Room() ? base.Add(key, start, len) : "");
        public override string Add(string key) => Get(key) ?? (Room() ? base.Add(key) : "");
        bool Room() => ++_count <= SheetLimits.Names ? true : throw new SheetProblem(ExcelTexts.FileIsBroken);
    }
}
