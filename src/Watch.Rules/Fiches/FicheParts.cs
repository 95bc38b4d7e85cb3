using System.Text;
using Watch.Contracts.Notices;
using Watch.Rules.Text;

namespace Watch.Rules.Fiches;

/// <summary>A notice and a party of it that is the firm.</summary>
internal readonly record struct OwnPart(EffectiveNotice Effective, Party Party)
{
    public Notice Notice => Effective.Last;

    public FicheReference Reference => FicheReference.Of(Effective);

    /// <summary>What a register tells that stood before, in an event of a kind.</summary>
    public string? Before(EventKind kind) => Notice.Events.FirstOrDefault(e => e.Kind == kind)?.Before;
}

/// <summary>Helps to gather facts.</summary>
internal static class FicheParts
{
    /// <summary>What of a text counts when two are compared: its words, whatever their case, accents and punctuation.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        Tokens words = new(text, stackalloc char[Tokens.Longest]);
        while (words.Next())
        {
            folded.Append(words.Word).Append(' ');
        }

        return folded.ToString();
    }

    /// <summary>An event of a notice, with what else stands there.</summary>
    public static FicheEvent Event(EffectiveNotice told, NoticeEvent of, FicheSubject subject) =>
        new()
        {
            Kind = of.Kind,
            Label = of.Label,
            On = of.On,
            Before = of.Before,
            After = of.After,
            Price = of.Price,
            Stake = of.Stake,
            Role = told.Last.Parties.FirstOrDefault(subject.Is)?.Role,
            Parties =
            [
                .. told
                    .Last.Parties.Where(p => !subject.Is(p) && p.Role is not (PartyRole.Inventor or PartyRole.Officer))
                    .Select(p => new FicheParty(p.Role, p.Name, p.Siren)),
            ],
            Reference = FicheReference.Of(told),
        };

    /// <summary>
    /// The values that follow one another, each until the next differs; the latest first. Of the first one a register may tell what stood
    /// before.
    /// </summary>
    /// <param name="printed">What is printed, in order.</param>
    /// <param name="areSame">Whether two say the same; by their words where null.</param>
    /// <param name="finer">Which of two that say the same is told; the first where null.</param>
    public static IReadOnlyList<FicheValue> Successive(
        IEnumerable<(string Text, Place? Seat, string? Before, FicheReference At)> printed,
        Func<string, string, bool>? areSame = null,
        Func<string, string, string>? finer = null
    )
    {
        areSame ??= (one, other) => Fold(one) == Fold(other);
        List<FicheValue> values = [];
        foreach ((string text, Place? seat, string? told, FicheReference at) in printed)
        {
            if (values.Count > 0 && areSame(values[^1].Text, text))
            {
                values[^1] = finer is null ? values[^1] : values[^1] with { Text = finer(values[^1].Text, text) };
                continue;
            }

            string? before = told;
            if (values.Count > 0)
            {
                before = values[^1].Text;
                values[^1] = values[^1] with { Until = at };
            }

            values.Add(new FicheValue(text, seat, before, at, null));
        }

        values.Reverse();
        return values;
    }
}
