namespace Watch.Sources.Http.Addresses;

/// <summary>
/// When an address is asked for without what is known of it: a server that says for ever that nothing has changed would hide all that is
/// new. Pure.
/// </summary>
internal static class WholeNowAndThen
{
    /// <summary>Answers in a row that are believed: a source that is asked once a day comes whole once a week.</summary>
    private const int MostUnchanged = 6;

    private static readonly TimeSpan Least = TimeSpan.FromHours(24);

    /// <summary>Whether it is time.</summary>
    public static bool IsDue(AddressMemory memory, DateTimeOffset now) =>
        memory.Unchanged >= MostUnchanged && !(now - memory.WholeAt < Least);
}
