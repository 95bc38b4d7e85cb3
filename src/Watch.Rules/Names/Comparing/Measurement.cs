using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Comparing;

/// <summary>Measures every <see cref="Feature"/> of two aligned names.</summary>
internal static class Measurement
{
    /// <summary>How many features there are.</summary>
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    // A family of so many names is as large as one can be.
    private const double LargestFamily = 4;
    private const double LettersBegin = 0.5;
    private const int ShortName = 3;
    private const int ShortWord = 5;

    /// <summary>Measures.</summary>
    /// <param name="seen">The name seen.</param>
    /// <param name="known">The name known.</param>
    /// <param name="aligner">Its last alignment is of these two.</param>
    /// <param name="links">That alignment.</param>
    /// <param name="familyOf">How many names have a word.</param>
    /// <param name="features">Receives the measures.</param>
    public static void Take(PreparedName seen, PreparedName known, Aligner aligner, IReadOnlyList<Link> links, Func<string, int> familyOf, Func<string, int> kinOf, Span<double> features)
    {
        features.Clear();
        (double seenFound, double knownFound, double respelt, double cut, double rarest, string? rarestKey) = Sum(seen, known, links);
        double seenExplained = seenFound / seen.Total;
        double knownExplained = knownFound / known.Total;
        double both = seenExplained * knownExplained;
        Left seenLeft = Left.Of(seen, aligner.SeenUsed);
        Left knownLeft = Left.Of(known, aligner.KnownUsed);
        features[(int)Feature.SeenExplained] = seenExplained;
        features[(int)Feature.KnownExplained] = knownExplained;
        features[(int)Feature.BothExplained] = both;
        features[(int)Feature.RarestShared] = rarest;
        features[(int)Feature.SeenWordLeft] = seenLeft.Word;
        features[(int)Feature.KnownWordLeft] = knownLeft.Word;
        features[(int)Feature.SeenTradeLeft] = seenLeft.Trade;
        features[(int)Feature.KnownTradeLeft] = knownLeft.Trade;
        features[(int)Feature.SeenGenericLeft] = seenLeft.Generic;
        features[(int)Feature.KnownGenericLeft] = knownLeft.Generic;
        features[(int)Feature.SeenPlaceLeft] = seenLeft.Place;
        features[(int)Feature.KnownPlaceLeft] = knownLeft.Place;
        features[(int)Feature.WordsDiffer] = Math.Min(seenLeft.Word, knownLeft.Word);
        features[(int)Feature.BranchesDiffer] = Math.Min(seenLeft.Branch, knownLeft.Branch);
        features[(int)Feature.CountryLeft] = Math.Max(seenLeft.Country, knownLeft.Country);
        features[(int)Feature.NumbersDiffer] = seenLeft.Number && knownLeft.Number ? 1 : 0;
        features[(int)Feature.NumberLeft] = seenLeft.Number != knownLeft.Number ? 1 : 0;
        features[(int)Feature.Letters] = both > 0.999 ? 1 : Letters(seen, known);
        features[(int)Feature.Acronym] = links.Any(l => l.Kind is LinkKind.Acronym) ? 1 : 0;
        features[(int)Feature.SameHead] = links.Any(l => l.Seen == 0 && l.Known == 0) ? 1 : 0;
        features[(int)Feature.Respelt] = seenFound > 0 ? respelt / seenFound : 0;
        features[(int)Feature.ShortRespelt] = links.Any(l => l.Kind is LinkKind.Spelling && l.SeenCount == 1 && seen.Tokens[l.Seen].Text.Length <= ShortWord) ? 1 : 0;
        features[(int)Feature.Cut] = seenFound > 0 ? cut / seenFound : 0;
        double family = rarestKey is null ? 0 : Math.Min(1, Math.Log2(Math.Max(1, familyOf(rarestKey))) / LargestFamily);
        double kin = rarestKey is null ? 0 : Math.Min(1, Math.Log2(Math.Max(1, kinOf(rarestKey))) / LargestFamily);
        features[(int)Feature.FamilySeenMore] = seenLeft.Any > 0 ? family : 0;
        features[(int)Feature.FamilyKnownMore] = knownLeft.Any > 0 ? family : 0;
        features[(int)Feature.Kin] = seenLeft.Any > 0 || knownLeft.Any > 0 ? kin : 0;
        features[(int)Feature.FormDiffers] = FormsDiffer(seen, known) ? 1 : 0;
        features[(int)Feature.ForeignFormDiffers] = FormsDiffer(seen, known) && (HasForeignForm(seen) || HasForeignForm(known)) ? 1 : 0;
        features[(int)Feature.FormalLeft] = seen.Read.Forms.Count > 0 && known.Read.Forms.Count > 0 ? Math.Min(1, Math.Max(seenLeft.Any, knownLeft.Any)) : 0;
        features[(int)Feature.Short] = Math.Min(seen.Read.Glued.Length, known.Read.Glued.Length) <= ShortName ? 1 : 0;
        features[(int)Feature.SameForm] = seen.Read.Forms.Count > 0 && known.Read.Forms.Count > 0 && !FormsDiffer(seen, known) ? 1 : 0;
        features[(int)Feature.SameSurface] = seen.Read.Surface == known.Read.Surface ? 1 : 0;
        features[(int)Feature.AllAgrees] = seenLeft.Any == 0 && knownLeft.Any == 0 ? 1 : 0;
    }

    private static (double Seen, double Known, double Respelt, double Cut, double Rarest, string? RarestKey) Sum(
        PreparedName seen, PreparedName known, IReadOnlyList<Link> links)
    {
        (double seenFound, double knownFound, double respelt, double cut, double rarest, string? key) = (0, 0, 0, 0, 0, null);
        foreach (Link link in links)
        {
            double seenWeight = WeightOf(seen, link.Seen, link.SeenCount);
            double knownWeight = WeightOf(known, link.Known, link.KnownCount);
            seenFound += seenWeight * link.Similarity;
            knownFound += knownWeight * link.Similarity;
            respelt += link.Kind is LinkKind.Spelling ? seenWeight * (1 - link.Similarity) * 4 : 0;
            cut += link.Kind is LinkKind.Cut ? seenWeight : 0;
            double tells = Math.Min(1, Math.Min(seenWeight, knownWeight)) * link.Similarity;
            if (tells > rarest && link.Kind is not LinkKind.Cut)
            {
                (rarest, key) = (tells, known.Tokens[link.Known].Key);
            }
        }

        return (seenFound, knownFound, respelt, cut, rarest, key);
    }

    private static double WeightOf(PreparedName name, int start, int count)
    {
        double sum = 0;
        for (int i = start; i < start + count; i++)
        {
            sum += name.Weights[i];
        }

        return sum;
    }

    private static double Letters(PreparedName seen, PreparedName known)
    {
        string other = known.Read.Glued.Length > LetterPattern.Longest ? known.Read.Glued[..LetterPattern.Longest] : known.Read.Glued;
        int length = Math.Max(seen.Whole.Text.Length, other.Length);
        double similarity = length == 0 ? 0 : 1 - (seen.Whole.EditsTo(other) / (double)length);
        return Math.Max(0, (similarity - LettersBegin) / (1 - LettersBegin));
    }

    private static bool HasForeignForm(PreparedName name) => name.Read.Forms.Any(f => !FormFinder.IsFrench(f));

    private static bool FormsDiffer(PreparedName seen, PreparedName known) =>
        seen.Read.Forms.Count > 0 && known.Read.Forms.Count > 0 && !seen.Read.Forms.Intersect(known.Read.Forms, StringComparer.Ordinal).Any();

    /// <summary>What the words of a name tell that found no partner.</summary>
    private readonly record struct Left(double Any, double Word, double Trade, double Generic, double Place, double Country, bool Number)
    {
        public double Branch => Math.Max(Math.Max(Trade, Generic), Math.Max(Place, Country));

        public static Left Of(PreparedName name, ReadOnlySpan<bool> used)
        {
            (double any, double word, double trade, double generic, double place, double country, bool number) = (0, 0, 0, 0, 0, 0, false);
            for (int i = 0; i < name.Count; i++)
            {
                if (used[i])
                {
                    continue;
                }

                double weight = name.Weights[i];
                any += weight;
                switch (name.Tokens[i].Kind)
                {
                    case WordKind.Trade:
                        trade = Math.Max(trade, weight);
                        break;
                    case WordKind.Generic:
                        generic = Math.Max(generic, weight);
                        break;
                    case WordKind.Place:
                        place = Math.Max(place, weight);
                        break;
                    case WordKind.Country:
                        country = Math.Max(country, weight);
                        break;
                    case WordKind.Number:
                        number = true;
                        break;
                    default:
                        word = Math.Max(word, weight);
                        break;
                }
            }

            return new Left(any, word, trade, generic, place, country, number);
        }
    }
}
