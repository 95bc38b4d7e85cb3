using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.Records;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.States;

/// <summary>What notices of the register have in common.</summary>
internal static class GleifNotice
{
    private const int HashBytes = 4;
    private const string NaturalPerson = "SOLE_PROPRIETOR";

    /// <summary>A notice of a change.</summary>
    /// <param name="change">What changed.</param>
    /// <param name="family">The part in which it stands.</param>
    /// <param name="matter">What it is about with others; null where it is its own matter.</param>
    public static Notice Of(RegisterChange change, string family, string? matter) =>
        new()
        {
            Source = GleifNames.Source,
            Id = IdOf(change),
            Family = family,
            PublishedOn = GleifMoment.DayOf(change.Publication.ContentDate),
            PublishedAt = change.Publication.ContentDate,
            Events = [],
            Link = GleifNames.LinkTo(change.Subject),
            Matter = matter,
        };

    /// <summary>The matter of all that moves under one owner on one day (UTC).</summary>
    public static string MatterOf(string owner, RegisterPublication publication) =>
        string.Create(CultureInfo.InvariantCulture, $"{GleifNames.Source}:{owner}:{publication.ContentDate.UtcDateTime:yyyyMMdd}");

    /// <summary>An entity as a party; its LEI stands for the name where the register has no record of it.</summary>
    public static Party PartyOf(string lei, PartyRole role, Neighbourhood around)
    {
        HolderStatement who = around.Statement(lei);
        return new Party
        {
            Role = role,
            Name = who.Name ?? lei,
            Person = around.Entity(lei)?.State.Category == NaturalPerson ? PersonType.Natural : PersonType.Legal,
            Siren = who.Siren,
            Lei = Lei.Parse(lei),
            Country = who.Country,
        };
    }

    // Decision 0025: what changed, and the day on which the publisher changed it: the same in every file that says so. Exceptions have no
    // date; from one to another the year keeps apart what comes back later.
    private static string IdOf(RegisterChange change)
    {
        string day = (change.After?.ChangedAt ?? change.Before?.ChangedAt) is { } at
            ? at.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            : change.Publication.ContentDate.UtcDateTime.ToString("yyyy", CultureInfo.InvariantCulture);
        byte[] text = Encoding.UTF8.GetBytes($"{change.Before?.Text}\n{change.After?.Text}");
        string hash = Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, HashBytes));
        return $"{change.Subject}-{change.Respect}-{day}-{hash}";
    }
}
