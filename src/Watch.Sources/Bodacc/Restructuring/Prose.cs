using Watch.Contracts.Identifiers;
using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>The text of a merger, demerger or contribution, folded beside, with the numbers in it.</summary>
internal sealed class Prose
{
    public Prose(string text)
    {
        Text = Wording.Prepare(text);
        Folded = Wording.Fold(Text);
        Sirens = ProseSirens.FindAll(Text);
    }

    /// <summary>As printed, blanks folded.</summary>
    public string Text { get; }

    /// <summary>In lower case without accents, position for position.</summary>
    public string Folded { get; }

    /// <summary>Every valid number in order, repetitions included.</summary>
    public IReadOnlyList<ProseSiren> Sirens { get; }

    /// <summary>Every firm once, in order of its first number.</summary>
    public IEnumerable<Siren> Firms => Sirens.Select(s => s.Siren).Distinct();
}
