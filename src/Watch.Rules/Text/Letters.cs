namespace Watch.Rules.Text;

/// <summary>
/// What a character becomes when texts are compared: lower case, without accents, ligatures undone. The letters are listed, since
/// under invariant globalisation the runtime decomposes none.
/// </summary>
internal static class Letters
{
    /// <summary>Stands between words.</summary>
    public const char Separator = '\0';

    /// <summary>Is passed over inside a word: a combining mark, a soft hyphen.</summary>
    public const char Dropped = '\u0001';

    /// <summary>Becomes more than one letter; see <see cref="Expand"/>.</summary>
    public const char Several = '\u0002';

    /// <summary>One half of a character beyond the basic plane.</summary>
    public const char Half = '\u0003';

    /// <summary>Where a letter stands for itself in the rows below.</summary>
    private const char Itself = '.';

    private const char SoftHyphen = '\u00AD';

    // A letter by its class, and typed where the other apostrophes are.
    private const char ApostropheLetter = '\u02BC';
    private const int Listed = 0x250;
    private const int FirstRow = 0xC0;
    private const int FirstAdditional = 0x1E00;

    // Latin-1 from À on, Latin Extended-A, Latin Extended-B.
    private const string Rows =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll"
        + "lllnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "b......cc..dd....ff.....kkl...n.oo..pp.....ttt.uu..yyzz........."
        + ".............aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa...."
        + "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclt."
        + "...b..eejj..rryy";

    // Latin Extended Additional.
    private const string AdditionalRows =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    private static readonly char[] _listed = [.. Enumerable.Range(0, Listed).Select(c => OfListed((char)c))];

    /// <summary>The letter a character becomes, or one of the four above.</summary>
    public static char Of(char c) => c < Listed ? _listed[c] : OfOther(c);

    /// <summary>The letters of a character that becomes several; none of any other.</summary>
    public static string Expand(char c) =>
        char.ToLowerInvariant(c) switch
        {
            'æ' or 'ǣ' or 'ǽ' => "ae",
            'œ' => "oe",
            'ß' => "ss",
            'ĳ' => "ij",
            'ŉ' => "n",
            'ǆ' or 'ǅ' => "dz",
            'ǉ' or 'ǈ' => "lj",
            'ǌ' or 'ǋ' => "nj",
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            '\uFB05' or '\uFB06' => "st",
            _ => "",
        };

    private static char OfListed(char c) =>
        c switch
        {
            SoftHyphen => Dropped,
            'ª' => 'a',
            'º' => 'o',
            _ when !char.IsLetterOrDigit(c) => Separator,
            _ when Expand(c).Length > 0 => Several,
            >= (char)FirstRow when Rows[c - FirstRow] is var letter and not Itself => letter,
            _ => char.ToLowerInvariant(c),
        };

    private static char OfOther(char c)
    {
        if (char.IsSurrogate(c))
        {
            return Half;
        }

        if (c == ApostropheLetter)
        {
            return Separator;
        }

        if (!char.IsLetterOrDigit(c))
        {
            return c is >= '\u0300' and <= '\u036F' ? Dropped : Separator;
        }

        if (Expand(c).Length > 0)
        {
            return Several;
        }

        char lower = char.ToLowerInvariant(c);
        return lower < Listed ? _listed[lower] : OfAdditional(lower);
    }

    private static char OfAdditional(char c) =>
        c is >= (char)FirstAdditional and < (char)(FirstAdditional + 0x100)
        && AdditionalRows[c - FirstAdditional] is var letter and not Itself
            ? letter
            : c;
}
