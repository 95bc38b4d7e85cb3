using System.Globalization;

namespace Watch.Rules.Technologies;

/// <summary>Reads the forms in which a symbol is printed.</summary>
internal sealed class SymbolReader
{
    private const string NoSection = "a section is a letter from A to H, or Y.";
    private const string NoClass = "a class has two digits.";
    private const string NoSubclass = "a subclass is a letter from A to Z.";
    private const string NoGroup = "a main group has one to four digits, not all of them 0.";
    private const string NoSubgroup = "after the slash stand two to six digits.";
    private const string TooMuch = "more follows after its end.";

    // WIPO ST.8: four characters of the subclass, four of the main group, a slash, six of the subgroup; then other things.
    private const int PaddedSlash = 8;
    private const int PaddedLength = 15;

    // The long form: four digits of the main group, six of the subgroup.
    private const int LongGroup = 4;
    private const int LongDigits = 10;

    private readonly string _text;
    private int _at;

    private SymbolReader(string text) => _text = text;

    /// <summary>The pieces of a symbol, or what is wrong.</summary>
    public static SymbolPieces? Read(string? text, out string? fault)
    {
        bool isPadded = text is not null && text.Length > PaddedLength && text[PaddedSlash] == '/';
        SymbolReader reader = new(isPadded ? text![..PaddedLength] : text ?? "");
        SymbolPieces? pieces = reader.Read(out fault);
        fault ??= reader.AtEnd() ? null : TooMuch;
        return fault is null ? pieces : null;
    }

    private SymbolPieces? Read(out string? fault)
    {
        char section = Letter();
        fault = section is (>= 'A' and <= 'H') or 'Y' ? null : NoSection;
        SymbolPieces pieces = new(section);
        if (fault is not null || AtEnd())
        {
            return pieces;
        }

        string ofClass = Digits();
        fault = ofClass.Length == 2 ? null : NoClass;
        pieces = pieces with { Class = ofClass };
        if (fault is not null || AtEnd())
        {
            return pieces;
        }

        char subclass = Letter();
        fault = subclass is >= 'A' and <= 'Z' ? null : NoSubclass;
        pieces = pieces with { Subclass = subclass };
        return fault is not null || AtEnd() ? pieces : ReadGroup(pieces, out fault);
    }

    private SymbolPieces ReadGroup(SymbolPieces pieces, out string? fault)
    {
        string group = Digits();
        string subgroup = TechnologySymbol.OfMainGroup;
        if (group.Length == LongDigits)
        {
            subgroup = group[LongGroup..].TrimEnd('0').PadRight(2, '0');
            group = group[..LongGroup];
        }
        else if (!AtEnd() && _text[_at] == '/')
        {
            _at++;
            subgroup = AtEnd() ? "" : Digits();
        }

        int number = group.Length is >= 1 and <= LongGroup ? int.Parse(group, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        fault =
            number == 0 ? NoGroup
            : subgroup.Length is < 2 or > 6 ? NoSubgroup
            : null;
        return pieces with { Group = number, Subgroup = subgroup.Trim('0').Length == 0 ? TechnologySymbol.OfMainGroup : subgroup };
    }

    // Blanks stand between pieces only.
    private bool AtEnd()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _at == _text.Length;
    }

    private char Letter() => AtEnd() ? '\0' : char.ToUpperInvariant(_text[_at++]);

    private string Digits()
    {
        int start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }
}
