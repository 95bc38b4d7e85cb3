using System.Text.Json.Serialization;

namespace Watch.Contracts.Notices;

/// <summary>An amount in the unit of its currency.</summary>
/// <param name="Amount">In units (not cents), as printed.</param>
/// <param name="Currency">ISO 4217, in capitals, as in <c>EUR</c>; <c>FRF</c> for old francs.</param>
public sealed record Money([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Amount, string Currency);
