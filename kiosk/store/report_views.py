"""The counts as views with names in them, for whoever opens `station.db` with another tool.

docs/REPORTS.md explains each column. Part of a released step of the tables: never changes.
"""

THREE = """
    sum(n * (answer = 'stop')) as stop, sum(n * (answer = 'ask')) as ask,
    sum(n * (answer = 'go')) as go
"""
CLASS = "coalesce(class.name, '') as class_name"
WEEK_BEGINS = "date((week * 7 - 3) * 86400, 'unixepoch') as week_begins"

VIEWS = f"""
create view class_map_told as
select {CLASS}, count.occasion, count.skill, count.key, {THREE}
from class_skill_count as count left join class on class.id = count.class
group by count.class, count.occasion, count.skill, count.key;

create view class_share_told as
select {CLASS}, count.occasion, count.skill,
    sum(n * (key = 'R' and answer = 'stop')) as hits,
    sum(n * (key = 'R')) as tricks,
    sum(n * (key in ('A', 'G') and answer = 'stop')) as false_alarms,
    sum(n * (key in ('A', 'G'))) as fine,
    (select count(*) from seat_skill_count as one where one.class = count.class
        and one.occasion = count.occasion and one.skill = count.skill) as seats
from class_skill_count as count left join class on class.id = count.class
group by count.class, count.occasion, count.skill;

create view class_week_told as
select {CLASS}, count.occasion, {WEEK_BEGINS}, count.skill, count.key, {THREE}
from (select * from class_week_count union all select * from kept_week_count) as count
left join class on class.id = count.class
group by count.class, count.occasion, count.week, count.skill, count.key;

create view class_item_told as
select {CLASS}, count.occasion, count.skill, count.pair, count.item, count.item_revision,
    count.key, {THREE}
from class_item_count as count left join class on class.id = count.class
group by count.class, count.occasion, count.skill, count.pair, count.item, count.item_revision,
    count.key;

create view class_cue_told as
select {CLASS}, count.item, count.item_revision, count.answer as outcome, count.try, count.light,
    count.spot, count.n
from class_cue_count as count left join class on class.id = count.class;
"""
