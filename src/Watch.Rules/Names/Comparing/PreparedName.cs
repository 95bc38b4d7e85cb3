using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Comparing;

/// <summary>A name with all that comparing it asks for more than once.</summary>
internal sealed class PreparedName
{
    private LetterPattern[]? _patterns;
    private LetterPattern? _whole;

    public PreparedName(ReadName read, WordCounts counts)
    {
        Read = read;
        Tokens = [.. read.Core];
        Weights = [.. Tokens.Select(counts.WeightOf)];
        Masks = [.. Tokens.Select(t => LetterPattern.MaskOf(t.Text))];
        Total = Weights.Sum();
        CoreInitials = string.Concat(Tokens.Select(t => t.Text[0]));
        InitialsOnce = Acronyms.WithoutDoubles(CoreInitials);
        Sigla = [.. Tokens.Select(t => Acronyms.Expand(t.Text))];
    }

    public ReadName Read { get; }

    public NameToken[] Tokens { get; }

    /// <summary>How much each word tells.</summary>
    public double[] Weights { get; }

    public uint[] Masks { get; }

    public double Total { get; }

    /// <summary>The first letters of the words of the core.</summary>
    public string CoreInitials { get; }

    /// <summary>The same, without a letter that comes twice in a row.</summary>
    public string InitialsOnce { get; }

    /// <summary>Each word as the siglum it would be.</summary>
    public string[] Sigla { get; }

    public LetterPattern[] Patterns => _patterns ??= [.. Tokens.Select(t => new LetterPattern(t.Text))];

    public LetterPattern Whole => _whole ??= new LetterPattern(Read.Glued);

    /// <summary>How many words there are.</summary>
    public int Count => Tokens.Length;

    /// <summary>How much a run of words tells.</summary>
    public double WeightOf(int start, int count)
    {
        double sum = 0;
        for (int i = start; i < start + count; i++)
        {
            sum += Weights[i];
        }

        return sum;
    }
}
