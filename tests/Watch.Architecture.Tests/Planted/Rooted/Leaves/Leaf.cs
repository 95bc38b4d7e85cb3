namespace Watch.Architecture.Tests.Planted.Rooted.Leaves;

internal sealed class Leaf : ISeam;
