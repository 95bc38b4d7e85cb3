namespace Watch.Worker.Store.Facts;

/// <summary>What a worker saw.</summary>
/// <param name="Name">Of what: one of the constants.</param>
/// <param name="Value">What it saw.</param>
/// <param name="Since">When it was first noted (UTC).</param>
internal sealed record VoletFact(string Name, string Value, DateTimeOffset Since)
{
    /// <summary>The version of the RabbitMQ that the volet's bus is connected to; empty where it did not say.</summary>
    public const string BrokerVersion = "broker-version";

    /// <summary>Why the log cannot be copied to the volet's own server; there while it cannot.</summary>
    public const string CopyRefused = "copy-refused";

    /// <summary>Why no edition for the pre-diagnosis of the INPI is made; there while one is due and refused.</summary>
    public const string EditionRefused = "edition-refused";
}
