create index inspection_finding_found on inspection_finding (found_on desc, id desc);
create index inspection_finding_due on inspection_finding (deadline, id);
create index inspection_finding_area on inspection_finding (area, deadline, id);
create index inspection_finding_department on inspection_finding (department, deadline, id);
create index inspection_finding_grade
  on inspection_finding (array_position(array['严重', '较重', '一般'], grade), deadline, id);
