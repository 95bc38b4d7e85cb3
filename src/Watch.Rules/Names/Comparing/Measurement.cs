using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Comparing;

/// <summary>Measures the features of two names that rest on these two alone, and on how many others bear their words.</summary>
internal static class Measurement
{
    /// <summary>How many features there are.</summary>
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    // A family of so many names, as a power of two, is as large as one can be.
    private const double LargestFamily = 4;
    private const int ShortName = 3;

    // Two respelt letters in eight make a full measure.
    private const double FullRespelling = 4;

    /// <summary>Measures.</summary>
    /// <param name="seen">The name seen.</param>
    /// <param name="known">The name known.</param>
    /// <param name="aligner">Its last alignment is of these two.</param>
    /// <param name="kin">How many names and firms have a word.</param>
    /// <param name="features">Receives the measures.</param>
    public static void Take(PreparedName seen, PreparedName known, Aligner aligner, Kinship kin, Span<double> features)
    {
        features.Clear();
        Shared shared = Shared.Of(seen, known, aligner.Links);
        Left seenLeft = Left.Of(seen, aligner.SeenUsed);
        Left knownLeft = Left.Of(known, aligner.KnownUsed);
        Set(features, Feature.SeenExplained, shared.Seen / seen.Total);
        Set(features, Feature.KnownExplained, shared.Known / known.Total);
        Set(features, Feature.RarestShared, shared.Rarest);
        Set(features, Feature.Respelt, shared.Seen > 0 ? shared.Respelt * FullRespelling / shared.Seen : 0);
        Set(features, Feature.Cut, shared.Seen > 0 ? shared.Cut / shared.Seen : 0);
        double acronym = shared.Seen > 0 ? shared.Acronym / shared.Seen : 0;
        Set(features, Feature.Acronym, acronym);
        Set(features, Feature.AcronymSeenLeft, seenLeft.Any > 0 ? acronym : 0);
        Set(features, Feature.FirstNameSeenLeft, seenLeft.Any > 0 && shared.IsFirstName ? 1 : 0);
        Set(features, Feature.SameHead, shared.HasHead ? 1 : 0);
        Set(features, Feature.Short, Math.Min(seen.Read.Glued.Length, known.Read.Glued.Length) <= ShortName ? 1 : 0);
        TakeLeft(seenLeft, knownLeft, features);
        TakeFamily(seenLeft.Any, knownLeft.Any, shared.RarestKey, kin, features);
        TakeForms(seen.Read.Forms, known.Read.Forms, seenLeft.Any + knownLeft.Any > 0, features);
    }

    private static void TakeLeft(in Left seen, in Left known, Span<double> features)
    {
        Set(features, Feature.SeenTradeLeft, seen.Trade);
        Set(features, Feature.KnownTradeLeft, known.Trade);
        Set(features, Feature.KnownGenericLeft, known.Generic);
        Set(features, Feature.SeenPlaceLeft, seen.Place);
        Set(features, Feature.KnownPlaceLeft, known.Place);
        Set(features, Feature.WordsDiffer, Math.Min(seen.Word, known.Word));
        Set(features, Feature.BranchesDiffer, seen.Branch > 0 && known.Branch > 0 ? 1 : 0);
        Set(features, Feature.NumbersDiffer, seen.HasNumber && known.HasNumber ? 1 : 0);
        Set(features, Feature.NumberLeft, seen.HasNumber != known.HasNumber ? 1 : 0);
        Set(features, Feature.CountryLeft, Math.Max(seen.Country, known.Country));
    }

    private static void TakeFamily(double seenLeft, double knownLeft, string? rarest, Kinship kin, Span<double> features)
    {
        if (rarest is null)
        {
            return;
        }

        double family = Size(kin.NamesWith(rarest));
        Set(features, Feature.FamilySeenMore, seenLeft > 0 ? family : 0);
        Set(features, Feature.FamilyKnownMore, knownLeft > 0 ? family : 0);
        Set(features, Feature.Kin, seenLeft > 0 || knownLeft > 0 ? Size(kin.FirmsWith(rarest)) : 0);
    }

    private static double Size(int count) => Math.Min(1, Math.Log2(Math.Max(1, count)) / LargestFamily);

    private static void TakeForms(IReadOnlyList<string> seen, IReadOnlyList<string> known, bool isAnyLeft, Span<double> features)
    {
        if (seen.Count == 0 || known.Count == 0)
        {
            return;
        }

        bool differ = !seen.Any(form => known.Contains(form, StringComparer.Ordinal));
        bool french = seen.Concat(known).All(FormFinder.IsFrench);
        Set(features, french ? Feature.FrenchFormDiffers : Feature.FormDiffers, differ ? 1 : 0);
        Set(features, Feature.FormalLeft, isAnyLeft ? 1 : 0);
        Set(features, Feature.SameForm, !differ && !isAnyLeft ? 1 : 0);
    }

    private static void Set(Span<double> features, Feature feature, double value) => features[(int)feature] = value;

    /// <summary>What the words in common tell.</summary>
    private record struct Shared
    {
        public double Seen;
        public double Known;
        public double Respelt;
        public double Cut;
        public double Acronym;
        public bool IsFirstName;
        public double Rarest;
        public string? RarestKey;
        public bool HasHead;

        public static Shared Of(PreparedName seen, PreparedName known, IReadOnlyList<Link> links)
        {
            Shared shared = default;
            foreach (Link link in links)
            {
                shared.Add(link, seen.WeightOf(link.Seen, link.SeenCount), known.WeightOf(link.Known, link.KnownCount), known);
            }

            return shared;
        }

        private void Add(in Link link, double seenWeight, double knownWeight, PreparedName known)
        {
            Seen += seenWeight * link.Similarity;
            Known += knownWeight * link.Similarity;
            Respelt += link.Kind is LinkKind.Spelling ? seenWeight * (1 - link.Similarity) : 0;
            Cut += link.Kind is LinkKind.Cut ? seenWeight : 0;
            Acronym += link.Kind is LinkKind.Acronym ? seenWeight : 0;
            HasHead |= link.Seen == 0 && link.Known == 0;
            double tells = Math.Min(1, Math.Min(seenWeight, knownWeight)) * link.Similarity;
            if (tells > Rarest && link.Kind is not LinkKind.Cut)
            {
                (Rarest, RarestKey) = (tells, known.Tokens[link.Known].Key);
                IsFirstName = known.Tokens[link.Known].Kind is WordKind.FirstName;
            }
        }
    }

    /// <summary>What the words of a name tell that found no partner, the most telling of each kind.</summary>
    private record struct Left
    {
        public double Any;
        public double Word;
        public double Trade;
        public double Generic;
        public double Place;
        public double Country;
        public bool HasNumber;

        public readonly double Branch => Math.Max(Math.Max(Trade, Generic), Math.Max(Place, Country));

        public static Left Of(PreparedName name, ReadOnlySpan<bool> used)
        {
            Left left = default;
            for (int i = 0; i < name.Count; i++)
            {
                if (!used[i])
                {
                    left.Add(name.Tokens[i].Kind, name.Weights[i]);
                }
            }

            return left;
        }

        private void Add(WordKind kind, double weight)
        {
            Any += weight;
            switch (kind)
            {
                case WordKind.Trade:
                    Trade = Math.Max(Trade, weight);
                    break;
                case WordKind.Generic:
                    Generic = Math.Max(Generic, weight);
                    break;
                case WordKind.Place:
                    Place = Math.Max(Place, weight);
                    break;
                case WordKind.Country:
                    Country = Math.Max(Country, weight);
                    break;
                case WordKind.Number:
                    HasNumber = true;
                    break;
                default:
                    Word = Math.Max(Word, weight);
                    break;
            }
        }
    }
}
