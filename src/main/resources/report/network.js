'use strict';
/* Lays a network out on a page. The same ties on the same width always give the same picture: nothing is drawn by lot. */
const network = (() => {
    const LETTER = 6.7;
    const LINE = 14;
    const LONGEST = 34;

    /** The ends of ties, those named in most stories first, at most as many as the width has room for. */
    function endsOf(ties, most) {
        const ends = new Map();
        const add = (label, group, stories) => {
            const end = ends.get(label) ?? {label, group, stories, strength: 0};
            ends.set(label, end);
            return end;
        };
        ties.forEach((tie) => {
            add(tie.label_a, tie.group_a, tie.stories_a).strength += tie.stories;
            add(tie.label_b, tie.group_b, tie.stories_b).strength += tie.stories;
        });
        return [...ends.values()]
            .sort((a, b) => b.strength - a.strength || (a.label < b.label ? -1 : 1))
            .slice(0, most);
    }

    /**
     * Springs along ties, repulsion between all ends, and a pull to the middle (Fruchterman and Reingold 1991), from a
     * circle on which groups lie together. Steps grow smaller until nothing moves.
     */
    function place(ends, links, width, height) {
        const order = [...ends].sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : b.strength - a.strength));
        order.forEach((end, i) => {
            const angle = 2 * Math.PI * i / order.length;
            end.x = width / 2 + 0.36 * width * Math.cos(angle);
            end.y = height / 2 + 0.36 * height * Math.sin(angle);
        });
        const ideal = 0.8 * Math.sqrt(width * height / Math.max(1, ends.length));
        const reach = 9 * ideal * ideal;
        const degrees = new Map();
        links.forEach(({a, b}) => [a, b].forEach((end) => degrees.set(end, (degrees.get(end) ?? 0) + 1)));
        const rounds = 400;
        for (let round = 0; round < rounds; round++) {
            ends.forEach((end) => { end.dx = (width / 2 - end.x) * 0.06; end.dy = (height / 2 - end.y) * 0.1; });
            for (let i = 0; i < ends.length; i++) {
                for (let j = i + 1; j < ends.length; j++) {
                    const [a, b] = [ends[i], ends[j]];
                    // Labels are wide: what lies side by side needs more room than what lies above each other.
                    const dx = (a.x - b.x) / 1.7;
                    const dy = a.y - b.y;
                    const square = Math.max(1, dx * dx + dy * dy);
                    // Far away nothing repels: else what is tied to little would be blown to the margin.
                    const force = square > reach ? 0 : ideal * ideal / square;
                    a.dx += dx * force; b.dx -= dx * force;
                    a.dy += dy * force; b.dy -= dy * force;
                }
            }
            links.forEach(({a, b, pull}) => {
                const dx = a.x - b.x;
                const dy = a.y - b.y;
                const force = pull * Math.sqrt(dx * dx + dy * dy) / ideal
                    / Math.sqrt(Math.min(degrees.get(a), degrees.get(b)));
                a.dx -= dx * force; b.dx += dx * force;
                a.dy -= dy * force; b.dy += dy * force;
            });
            const step = 0.12 * width * (1 - round / rounds) ** 1.5 + 0.5;
            ends.forEach((end) => {
                const length = Math.sqrt(end.dx * end.dx + end.dy * end.dy) || 1;
                end.x += end.dx / length * Math.min(length, step);
                end.y += end.dy / length * Math.min(length, step);
            });
        }
    }

    /** Stretches the picture to the room there is, with a margin for labels; what lies thick is drawn apart by ranks. */
    function fit(ends, width, height) {
        const stretch = (name, room, margin) => {
            const order = [...ends].sort((a, b) => a[name] - b[name]);
            const least = order[0][name];
            const range = order.at(-1)[name] - least || 1;
            order.map((end, i) => 0.5 * (end[name] - least) / range + 0.5 * i / Math.max(1, order.length - 1))
                .forEach((part, i) => { order[i][name] = margin + part * (room - 2 * margin); });
        };
        stretch('x', width, Math.min(90, width / 6));
        stretch('y', height, 26);
    }

    const overlap = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
        * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

    const wide = (label) => [...label].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0) * LETTER;

    /** Each label goes beside, above or under its circle, wherever it covers least; the strongest choose first. */
    function label(ends, width, height) {
        const taken = ends.map((end) => ({left: end.x - end.radius, right: end.x + end.radius,
            top: end.y - end.radius, bottom: end.y + end.radius}));
        ends.forEach((end) => {
            const letters = [...end.label];
            end.shown = letters.length > LONGEST ? letters.slice(0, LONGEST - 1).join('') + '…' : end.label;
            const size = wide(end.shown);
            const gap = end.radius + 4;
            const choices = [
                {align: 'left', x: end.x + gap, y: end.y, left: end.x + gap},
                {align: 'right', x: end.x - gap, y: end.y, left: end.x - gap - size},
                {align: 'center', x: end.x, y: end.y - gap - LINE / 2, left: end.x - size / 2},
                {align: 'center', x: end.x, y: end.y + gap + LINE / 2, left: end.x - size / 2},
            ].map((choice) => {
                const box = {left: choice.left, right: choice.left + size, top: choice.y - LINE / 2,
                    bottom: choice.y + LINE / 2};
                const outside = Math.max(0, -box.left) + Math.max(0, box.right - width) + Math.max(0, -box.top)
                    + Math.max(0, box.bottom - height);
                return {...choice, box, cost: taken.reduce((sum, other) => sum + overlap(box, other), 0) + 50 * outside};
            });
            const best = choices.reduce((a, b) => (b.cost < a.cost ? b : a));
            Object.assign(end, {align: best.align, labelX: best.x, labelY: best.y});
            taken.push(best.box);
        });
    }

    /** Ends and ties with their places, in pixels of a picture of this size. */
    function laidOut(ties, width, height) {
        const ends = endsOf(ties, Math.max(8, Math.min(40, Math.floor(width * height / 13000))));
        const shown = new Map(ends.map((end) => [end.label, end]));
        const links = ties.filter((tie) => shown.has(tie.label_a) && shown.has(tie.label_b));
        const most = Math.max(...links.map((tie) => tie.stories));
        const biggest = Math.max(...ends.map((end) => end.stories));
        ends.forEach((end) => { end.radius = 4 + 14 * Math.sqrt(end.stories / biggest); });
        const springs = links.map((tie) => ({a: shown.get(tie.label_a), b: shown.get(tie.label_b),
            pull: 0.35 + 0.65 * Math.sqrt(tie.stories / most)}));
        place(ends, springs, width, height);
        fit(ends, width, height);
        label(ends, width, height);
        return {ends, ties: links.map((tie, i) => ({tie, a: springs[i].a, b: springs[i].b,
            width: 0.8 + 6 * Math.sqrt(tie.stories / most)}))};
    }

    return {laidOut};
})();
