namespace SmartSupervision.Analytics.Numerics;

/// <summary>The principal branch of Lambert's function: w e^w = x.</summary>
public static class LambertFunction
{
    /// <summary>W0(x) for x of at least 0, to rounding.</summary>
    /// <remarks>Halley's iteration; Corless, Gonnet, Hare, Jeffrey and Knuth, Adv. Comput. Math. 1996.</remarks>
    public static double Principal(double x)
    {
        var w = x < 3 ? Math.Log(1 + x) * .8 : Math.Log(x) - Math.Log(Math.Log(x));
        for (var step = 0; step < 20; step++)
        {
            var power = Math.Exp(w);
            var error = (w * power) - x;
            var move = error / ((power * (w + 1)) - ((w + 2) * error / ((2 * w) + 2)));
            w -= move;
            if (Math.Abs(move) <= 1e-14 * (1 + Math.Abs(w)))
            {
                break;
            }
        }

        return w;
    }
}
