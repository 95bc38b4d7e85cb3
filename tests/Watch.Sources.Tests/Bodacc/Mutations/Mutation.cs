using System.Xml.Linq;

namespace Watch.Sources.Tests.Bodacc.Mutations;

/// <summary>One fault in one record, made by a seed: an element renamed, dropped, doubled or moved, or a value misprinted.</summary>
/// <param name="What">What was done, for whoever reads of it.</param>
/// <param name="Record">The record with it.</param>
internal sealed record Mutation(string What, XElement Record)
{
    /// <summary>What an element that is renamed has behind its name.</summary>
    public const string Renamed = "Nouveau";

    private const string Misprints = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Makes one.</summary>
    public static Mutation Of(XElement record, Random random)
    {
        XElement mutated = new(record);
        XElement[] all = [.. mutated.Descendants()];
        XElement chosen = all[random.Next(all.Length)];
        string what = random.Next(5) switch
        {
            0 => Rename(chosen),
            1 => Drop(chosen),
            2 => Double(chosen),
            3 => Move(chosen, all, random),
            _ => Misprint([.. all.Where(e => !e.HasElements && e.Value.Length > 0)], random),
        };
        return new Mutation(what, mutated);
    }

    private static string Rename(XElement element)
    {
        string before = PathOf(element);
        element.Name = $"{element.Name.LocalName}{Renamed}";
        return $"renamed {before}";
    }

    private static string Drop(XElement element)
    {
        string before = PathOf(element);
        element.Remove();
        return $"dropped {before}";
    }

    private static string Double(XElement element)
    {
        element.AddAfterSelf(new XElement(element));
        return $"doubled {PathOf(element)}";
    }

    private static string Move(XElement element, XElement[] all, Random random)
    {
        XElement[] places = [.. all.Where(e => e.HasElements && e != element.Parent && !e.AncestorsAndSelf().Contains(element))];
        if (places.Length == 0)
        {
            return Double(element);
        }

        string before = PathOf(element);
        XElement place = places[random.Next(places.Length)];
        element.Remove();
        place.Add(element);
        return $"moved {before} to {PathOf(place)}";
    }

    private static string Misprint(XElement[] leaves, Random random)
    {
        XElement leaf = leaves[random.Next(leaves.Length)];
        char[] text = leaf.Value.ToCharArray();
        int at = random.Next(text.Length);
        char before = text[at];
        while (text[at] == before)
        {
            text[at] = Misprints[random.Next(Misprints.Length)];
        }

        leaf.Value = new string(text);
        return $"misprinted {PathOf(leaf)}";
    }

    private static string PathOf(XElement element) =>
        string.Join('/', element.AncestorsAndSelf().Reverse().Skip(1).Select(e => e.Name.LocalName));
}
