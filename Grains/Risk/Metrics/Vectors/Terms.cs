using System.Runtime.Intrinsics;

namespace Risk.Metrics;

/// <summary>What a sum adds up of each value.</summary>
internal interface ITerm
{
    Vector512<double> Of(Vector512<double> x);
}

/// <summary>The terms of the formulas' sums.</summary>
internal static class Terms
{
    /// <summary>x.</summary>
    public readonly struct Value : ITerm
    {
        public Vector512<double> Of(Vector512<double> x) => x;
    }

    /// <summary>|x|.</summary>
    public readonly struct Size : ITerm
    {
        public Vector512<double> Of(Vector512<double> x) => Vector512.Abs(x);
    }

    /// <summary>(x − level)².</summary>
    public readonly struct Square(double level) : ITerm
    {
        public Vector512<double> Of(Vector512<double> x)
        {
            Vector512<double> distance = x - Vector512.Create(level);
            return distance * distance;
        }
    }

    /// <summary>(x − level)³.</summary>
    public readonly struct Cube(double level) : ITerm
    {
        public Vector512<double> Of(Vector512<double> x)
        {
            Vector512<double> distance = x - Vector512.Create(level);
            return distance * distance * distance;
        }
    }

    /// <summary>(x − level)⁴.</summary>
    public readonly struct FourthPower(double level) : ITerm
    {
        public Vector512<double> Of(Vector512<double> x)
        {
            Vector512<double> distance = x - Vector512.Create(level), square = distance * distance;
            return square * square;
        }
    }

    /// <summary>min(0, x − target)².</summary>
    public readonly struct Shortfall(double target) : ITerm
    {
        public Vector512<double> Of(Vector512<double> x)
        {
            Vector512<double> shortfall = Positive(Vector512.Create(target) - x);
            return shortfall * shortfall;
        }
    }

    /// <summary>x where it is positive.</summary>
    public readonly struct Gain : ITerm
    {
        public Vector512<double> Of(Vector512<double> x) => Positive(x);
    }

    /// <summary>−x where x is negative.</summary>
    public readonly struct Loss : ITerm
    {
        public Vector512<double> Of(Vector512<double> x) => Positive(-x);
    }

    /// <summary>1 where x is positive.</summary>
    public readonly struct Win : ITerm
    {
        public Vector512<double> Of(Vector512<double> x) =>
            Vector512.GreaterThan(x, Vector512<double>.Zero) & Vector512<double>.One;
    }

    /// <summary>1 where x is not 0.</summary>
    public readonly struct Move : ITerm
    {
        public Vector512<double> Of(Vector512<double> x) =>
            Vector512.AndNot(Vector512<double>.One, Vector512.Equals(x, Vector512<double>.Zero));
    }

    // What is not a number stays.
    private static Vector512<double> Positive(Vector512<double> x) =>
        Vector512.AndNot(x, Vector512.LessThan(x, Vector512<double>.Zero));
}
